package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.CoolingOff;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** More than the days to change one's mind lie between a step, such as the signed estimate, and the session. */
final class CoolingOffPassed implements ClinicalRule {

    @Override
    public List<Reason> judge(Proposal proposal, Patient patient) {
        return proposal.rules(CoolingOff.class).stream()
                .flatMap(rule -> firstDay(rule, proposal, patient).stream()
                        .filter(proposal.day()::isBefore)
                        .map(first -> reason(rule, first)))
                .toList();
    }

    /** The first day after the time to reflect; empty while the step is not taken. */
    static Optional<LocalDate> firstDay(CoolingOff rule, Proposal proposal, Patient patient) {
        return Way.of(proposal, patient, Set.of(rule.step())).time(1).map(step -> step.plusDays(rule.days() + 1L));
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
