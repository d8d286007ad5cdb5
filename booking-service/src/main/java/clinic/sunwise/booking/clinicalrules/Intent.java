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
        return covering(protocol.rules().of(kind), treatment);
    }

    /** The agents that it counts as for other treatments. */
    Set<String> countsAs() {
        return protocol.countsAs(treatment);
    }

    static <R extends ProtocolRule> List<R> covering(List<R> rules, Treatment treatment) {
        List<R> covering = new ArrayList<>(rules.size());
        for (R rule : rules) {
            if (rule.covers(treatment)) {
                covering.add(rule);
            }
        }
        return covering;
    }
}
