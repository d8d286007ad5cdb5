package clinic.sunwise.booking.protocols;

/**
 * The ages at which a protocol is open, in completed years on the session's day.
 *
 * @param refusedBelow nobody younger is treated
 * @param clinicianBelow younger patients are a clinician's decision
 * @param clinicianAbove older patients are a clinician's decision; this age itself is open
 * @param guardianBelow for younger patients somebody who answers for them consents; 0 where nobody need
 */
public record AgeLimits(
        Scope scope, int refusedBelow, int clinicianBelow, int clinicianAbove, int guardianBelow, Source source)
        implements ProtocolRule {

    public AgeLimits {
        if (refusedBelow < 0
                || clinicianBelow < refusedBelow
                || clinicianAbove < clinicianBelow
                || clinicianAbove > 130) {
            throw new IllegalArgumentException("ages are ordered and within 0 to 130 years: " + refusedBelow + ", "
                    + clinicianBelow + ", " + clinicianAbove);
        }
        Bounds.within("the age of a guardian's consent", guardianBelow, 0, 21);
    }

    @Override
    public String code() {
        return "age";
    }
}
