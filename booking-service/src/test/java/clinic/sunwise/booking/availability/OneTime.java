package clinic.sunwise.booking.availability;

import clinic.sunwise.booking.availability.Part.Candidate;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Sessions for a test that need one resource of each group, all of them for the same time. */
final class OneTime {

    private OneTime() {}

    static <R> Requirements<R> of(Duration duration, List<List<R>> groups) {
        List<Part<R>> parts = groups.stream()
                .map(group -> new Part<>(
                        ResourceKind.ROOM,
                        Duration.ZERO,
                        group.stream()
                                .map(each -> new Candidate<>(id(each), duration, each))
                                .toList(),
                        false))
                .toList();
        return new Requirements<>(parts, List.of(List.of()));
    }

    private static UUID id(Object resource) {
        return resource instanceof Resource known ? known.id() : UUID.randomUUID();
    }
}
