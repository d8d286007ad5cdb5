package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.FindingRule;
import clinic.sunwise.booking.protocols.Treatment;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What of the patient's health or skin speaks against the treatment: for good, until it is over, and where the protocol says
 * so only on the skin that has it.
 */
final class Contraindications implements ClinicalRule {

    @Override
    public Opinion about(Intent intent, Patient patient) {
        List<Finding> findings = patient.facts().findings();
        if (findings.isEmpty()) {
            return Opinion.NONE;
        }
        Stretches stretches = new Stretches();
        for (FindingRule rule : intent.rules(FindingRule.class)) {
            for (Finding finding : findings) {
                if (speaks(rule, finding, intent.treatment())) {
                    stretches.add(LocalDate.MIN, finding.over().orElse(LocalDate.MAX), () -> reason(rule, finding));
                }
            }
        }
        return stretches;
    }

    private static boolean speaks(FindingRule rule, Finding finding, Treatment treatment) {
        return rule.findings().contains(finding.code()) && (!rule.sameSkin() || finding.meets(treatment.areas()));
    }

    private static Reason reason(FindingRule rule, Finding finding) {
        Map<String, String> facts = new HashMap<>();
        facts.put("finding", finding.code());
        finding.over().ifPresent(day -> facts.put("overDay", day.toString()));
        return new Reason(rule.code(), rule.level(), rule.source(), facts, finding.over());
    }
}
