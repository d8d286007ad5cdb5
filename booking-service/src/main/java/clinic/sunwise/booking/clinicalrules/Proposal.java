package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.ProtocolRule;
import clinic.sunwise.booking.protocols.Treatment;
import clinic.sunwise.booking.sunseason.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A session that somebody would like to book.
 *
 * @param protocol the version in force at the clinic on that day
 * @param day in the clinic's time zone
 * @param place of the clinic, for its sun
 */
public record Proposal(Protocol protocol, Treatment treatment, LocalDate day, Place place) {

    Proposal on(LocalDate other) {
        return new Proposal(protocol, treatment, other, place);
    }

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
