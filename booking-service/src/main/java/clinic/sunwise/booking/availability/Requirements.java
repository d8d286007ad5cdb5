package clinic.sunwise.booking.availability;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that a session needs.
 *
 * @param always each of these parts
 * @param oneOf and all parts of one of these alternatives, such as a device that stands in a room together with that room
 */
public record Requirements<R>(List<Part<R>> always, List<List<Part<R>>> oneOf) {

    public Requirements {
        always = List.copyOf(always);
        oneOf = oneOf.stream().map(List::copyOf).toList();
    }

    /** From the session's start to the end of everything that could be taken for it, buffers included. */
    public Duration longest() {
        return Stream.concat(Stream.of(always), oneOf.stream())
                .flatMap(List::stream)
                .flatMap(part -> part.candidates().stream()
                        .map(candidate -> part.offset().plus(candidate.length())))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /** The same and one more part. */
    Requirements<R> and(Part<R> part) {
        List<Part<R>> more = new ArrayList<>(always);
        more.add(part);
        return new Requirements<>(more, oneOf);
    }
}
