package clinic.sunwise.billing.estimates;

import clinic.sunwise.platform.identity.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The life of an estimate, as one table: from which state what leads where, who may, and which event tells of it. Guards, the
 * actions offered to a caller and events all read it.
 */
public final class EstimateLifecycle {

    /** The event that tells of an estimate's beginning. */
    public static final String HANDED_OVER_EVENT = "billing.estimate-handed-over.v1";

    /**
     * One row of the table.
     *
     * @param roles who may; nobody for what happens by itself
     * @param event type of the event that is published with it
     */
    public record Transition(
            EstimateState from, EstimateAction action, EstimateState to, Set<Role> roles, String event) {}

    private static final String EXPIRED_EVENT = "billing.estimate-expired.v1";

    private static final List<Transition> TABLE = List.of(
            new Transition(
                    EstimateState.HANDED_OVER,
                    EstimateAction.SIGN,
                    EstimateState.SIGNED,
                    Set.of(Role.PATIENT),
                    "billing.estimate-signed.v1"),
            new Transition(
                    EstimateState.HANDED_OVER, EstimateAction.EXPIRE, EstimateState.EXPIRED, Set.of(), EXPIRED_EVENT),
            new Transition(
                    EstimateState.SIGNED, EstimateAction.EXPIRE, EstimateState.EXPIRED, Set.of(), EXPIRED_EVENT));

    private EstimateLifecycle() {}

    /** The whole table, in the order of an estimate's life. */
    public static List<Transition> table() {
        return TABLE;
    }

    /** The row for this action in this state; empty if there is none. */
    public static Optional<Transition> find(EstimateState from, EstimateAction action) {
        return TABLE.stream()
                .filter(each -> each.from() == from && each.action() == action)
                .findFirst();
    }

    /** What this role can do in this state. */
    public static List<EstimateAction> allowed(EstimateState from, Role role) {
        return TABLE.stream()
                .filter(each -> each.from() == from && each.roles().contains(role))
                .map(Transition::action)
                .toList();
    }
}
