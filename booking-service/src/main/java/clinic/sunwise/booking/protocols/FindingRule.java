package clinic.sunwise.booking.protocols;

import java.util.Set;

/**
 * What of a patient's health or skin speaks against a treatment, for as long as it holds.
 *
 * @param findings of {@link ClinicalWords#FINDINGS}, at least one
 * @param sameSkin only where the finding is on the treated skin
 */
public record FindingRule(Scope scope, Set<String> findings, VerdictLevel level, boolean sameSkin, Source source)
        implements ProtocolRule {

    public FindingRule {
        findings = Set.copyOf(findings);
        Bounds.known("finding", findings, ClinicalWords.FINDINGS);
        Bounds.speaks(level);
    }

    @Override
    public String code() {
        return "contraindication";
    }
}
