package clinic.sunwise.booking.directory;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who treats patients, or stands by.
 *
 * @param grade such as {@code therapist}; decides on taxes in some countries
 * @param protocols codes of the protocols by which she treats
 * @param techniques by protocol, the only ones that she does; a protocol that is not named here she knows as a whole
 * @param assists codes of the protocols in whose treatments she stands by as second practitioner, such as an anaesthetist
 */
public record Practitioner(
        UUID id,
        String name,
        String grade,
        Set<String> protocols,
        Map<String, Set<String>> techniques,
        Set<String> assists,
        OpenHours hours) {

    public Practitioner {
        protocols = Set.copyOf(protocols);
        techniques = Map.copyOf(techniques);
        assists = Set.copyOf(assists);
    }

    /** Somebody who knows her protocols as a whole and assists nobody. */
    public Practitioner(UUID id, String name, String grade, Set<String> protocols, OpenHours hours) {
        this(id, name, grade, protocols, Map.of(), Set.of(), hours);
    }

    /** True where she may treat by that technique herself. */
    public boolean does(String protocol, String technique) {
        return protocols.contains(protocol)
                && techniques.getOrDefault(protocol, Set.of(technique)).contains(technique);
    }
}
