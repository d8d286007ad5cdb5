package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.CoolingOff;
import clinic.sunwise.booking.protocols.VerdictLevel;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * When a patient may bind herself. Where the law gives time to reflect after a step, such as a signed estimate, not only the
 * session waits until it is over: in that time neither money nor a commitment may be taken (Code de la santé publique L.6322-2), so
 * even a later session is no more than kept for her.
 */
public final class Commitment {

    private Commitment() {}

    /**
     * The first day on which she may commit herself to the session: after the time to reflect of every rule that refuses. Empty
     * where no such rule is for the treatment, or its step is not taken yet.
     */
    public static Optional<LocalDate> from(Proposal proposal, Patient patient) {
        Intent intent = proposal.intent();
        return intent.rules(CoolingOff.class).stream()
                .filter(rule -> rule.level() == VerdictLevel.REFUSED)
                .flatMap(rule -> CoolingOffPassed.firstDay(rule, intent, patient, proposal.day()).stream())
                .max(Comparator.naturalOrder());
    }
}
