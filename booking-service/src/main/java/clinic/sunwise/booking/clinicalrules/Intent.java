package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.ProtocolRule;
import clinic.sunwise.booking.protocols.Treatment;
import clinic.sunwise.booking.sunseason.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A treatment that somebody would like to have, on whichever day.
 *
 * @param protocol that it is judged by
 * @param place of the clinic, for its sun
 */
public record Intent(Protocol protocol, Treatment treatment, Place place) {

    /** The protocol's rules of that kind which are for this treatment. */
    <R extends ProtocolRule> List<R> rules(Class<R> kind) {
        List<R> all = protocol.rules().of(kind);
        List<R> covering = new ArrayList<>(all.size());
        for (R rule : all) {
            if (rule.covers(treatment)) {
                covering.add(rule);
            }
        }
        return covering;
    }

    /** The agents that it counts as for other treatments. */
    Set<String> countsAs() {
        return protocol.countsAs(treatment);
    }
}
