package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.CoolingOff;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** More than the days to change one's mind lie between a step, such as the signed estimate, and the session. */
final class CoolingOffPassed implements ClinicalRule {

    @Override
    public Opinion about(Intent intent, Patient patient) {
        Stretches stretches = new Stretches();
        for (CoolingOff rule : intent.rules(CoolingOff.class)) {
            firstDay(rule, intent, patient)
                    .ifPresent(first -> stretches.add(LocalDate.MIN, first, () -> reason(rule, first)));
        }
        return stretches;
    }

    /** The first day after the time to reflect; empty while the step is not taken. */
    static Optional<LocalDate> firstDay(CoolingOff rule, Intent intent, Patient patient) {
        return Way.of(intent, patient, Set.of(rule.step())).time(1).map(step -> step.plusDays(rule.days() + 1L));
    }

    private static Reason reason(CoolingOff rule, LocalDate first) {
        LocalDate step = first.minusDays(rule.days() + 1L);
        return new Reason(
                rule.code(),
                rule.level(),
                rule.source(),
                Map.of("step", rule.step(), "stepDay", step.toString(), "days", Integer.toString(rule.days())),
                Optional.of(first));
    }
}
