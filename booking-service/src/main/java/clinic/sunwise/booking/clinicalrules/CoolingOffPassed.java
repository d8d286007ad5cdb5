package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.CoolingOff;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * More than the days to change one's mind lie between a step, such as the signed estimate, and the session; where it was taken anew
 * since the patient's last session of the protocol, it is that one from which they count.
 */
final class CoolingOffPassed implements ClinicalRule {

    @Override
    public Opinion about(Intent intent, Patient patient) {
        List<CoolingOff> rules = intent.rules(CoolingOff.class);
        return day -> rules.stream()
                .flatMap(rule ->
                        firstDay(rule, intent, patient, day)
                                .filter(day::isBefore)
                                .map(first -> reason(rule, first))
                                .stream())
                .toList();
    }

    /** The first day after the time to reflect before a session on that day; empty while the step is not taken. */
    static Optional<LocalDate> firstDay(CoolingOff rule, Intent intent, Patient patient, LocalDate day) {
        Way all = Way.of(intent, patient, Set.of(rule.step()));
        return Way.lastBefore(day, intent, patient)
                .flatMap(last -> all.after(last).time(1))
                .or(() -> all.to(day, intent, patient).time(1))
                .map(step -> step.plusDays(rule.days() + 1L));
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
