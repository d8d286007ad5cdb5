package clinic.sunwise.booking.directory;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who treats patients.
 *
 * @param grade such as {@code therapist}; decides on taxes in some countries
 * @param protocols codes of the protocols that she works by
 * @param techniques by protocol, the only ones that she does; a protocol that is not named here she knows as a whole
 */
public record Practitioner(
        UUID id,
        String name,
        String grade,
        Set<String> protocols,
        Map<String, Set<String>> techniques,
        OpenHours hours) {

    public Practitioner {
        protocols = Set.copyOf(protocols);
        techniques = Map.copyOf(techniques);
    }

    /** Somebody who knows her protocols as a whole. */
    public Practitioner(UUID id, String name, String grade, Set<String> protocols, OpenHours hours) {
        this(id, name, grade, protocols, Map.of(), hours);
    }

    /** True where she may treat by that technique herself. */
    public boolean does(String protocol, String technique) {
        return protocols.contains(protocol)
                && techniques.getOrDefault(protocol, Set.of(technique)).contains(technique);
    }
}
