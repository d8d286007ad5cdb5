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
                .flatMap(rule -> Way.of(proposal, patient, Set.of(rule.step())).time(1).stream()
                        .filter(step -> !proposal.day().isAfter(step.plusDays(rule.days())))
                        .map(step -> reason(rule, step)))
                .toList();
    }

    private static Reason reason(CoolingOff rule, LocalDate step) {
        return new Reason(
                rule.code(),
                rule.level(),
                rule.source(),
                Map.of("step", rule.step(), "stepDay", step.toString(), "days", Integer.toString(rule.days())),
                Optional.of(step.plusDays(rule.days() + 1L)));
    }
}
