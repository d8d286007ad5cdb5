package clinic.sunwise.booking.directory;

import java.util.Set;
import java.util.UUID;

/**
 * Who treats patients.
 *
 * @param grade such as {@code therapist}; decides on taxes in some countries
 * @param protocols codes of the protocols that she works by
 */
public record Practitioner(UUID id, String name, String grade, Set<String> protocols, WeeklyHours hours) {

    public Practitioner {
        protocols = Set.copyOf(protocols);
    }
}
