package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.FindingRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What of the patient's health or skin speaks against the treatment: for good, until it is over, and where the protocol says
 * so only on the skin that has it.
 */
final class Contraindications implements ClinicalRule {

    @Override
    public List<Reason> judge(Proposal proposal, Patient patient) {
        List<Finding> findings = patient.facts().findings();
        if (findings.isEmpty()) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        for (FindingRule rule : proposal.rules(FindingRule.class)) {
            for (Finding finding : findings) {
                if (speaks(rule, finding, proposal)) {
                    reasons.add(reason(rule, finding));
                }
            }
        }
        return reasons;
    }

    private static boolean speaks(FindingRule rule, Finding finding, Proposal proposal) {
        return rule.findings().contains(finding.code())
                && finding.holdsOn(proposal.day())
                && (!rule.sameSkin() || finding.meets(proposal.treatment().areas()));
    }

    private static Reason reason(FindingRule rule, Finding finding) {
        Map<String, String> facts = new HashMap<>();
        facts.put("finding", finding.code());
        finding.over().ifPresent(day -> facts.put("overDay", day.toString()));
        return new Reason(rule.code(), rule.level(), rule.source(), facts, finding.over());
    }
}
