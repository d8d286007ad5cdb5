package clinic.sunwise.booking.protocols;

/**
 * A rule of a protocol, as data: its numbers, whom it concerns, and where it comes from. What a kind of rule says about a
 * proposed session is code, one class for each kind.
 */
public sealed interface ProtocolRule
        permits AgeLimits,
                Combination,
                CoolingOff,
                EventSoon,
                FindingRule,
                Maintenance,
                Notice,
                PathwayStep,
                PlannedSun,
                SeasonRule,
                Spacing,
                StepOrder,
                Washout {

    /** The stable code of the reasons that it gives. */
    String code();

    /** Which treatments of the protocol it is for. */
    Scope scope();

    /** Where it comes from. */
    Source source();

    /** True where it is for that treatment. */
    default boolean covers(Treatment treatment) {
        return scope().covers(treatment);
    }
}
