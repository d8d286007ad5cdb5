package clinic.sunwise.billing.packages.rules;

import static clinic.sunwise.billing.packages.rules.PackageAction.FORFEIT;
import static clinic.sunwise.billing.packages.rules.PackageAction.REFUND;
import static clinic.sunwise.billing.packages.rules.PackageAction.USE;
import static clinic.sunwise.billing.packages.rules.PackageState.ACTIVE;
import static clinic.sunwise.billing.packages.rules.PackageState.EXPIRED;
import static clinic.sunwise.billing.packages.rules.PackageState.FORFEITED;
import static clinic.sunwise.billing.packages.rules.PackageState.REFUNDED;
import static clinic.sunwise.billing.packages.rules.PackageState.USED_UP;

import clinic.sunwise.platform.identity.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The life of a package, as one table. An active one expires by itself when its last day is over; what is left then stays owed
 * until the office pays it back or, by a decision with a reason, gives it up.
 */
public final class PackageLifecycle {

    /**
     * One row of the table.
     *
     * @param to all states that it can lead to
     * @param roles who may; nobody for what happens by itself
     */
    public record Transition(PackageState from, PackageAction action, Set<PackageState> to, Set<Role> roles) {}

    private static final Set<Role> OFFICE = Set.of(Role.ACCOUNTANT, Role.ADMINISTRATOR);

    private static final List<Transition> TABLE = List.of(
            new Transition(ACTIVE, USE, Set.of(ACTIVE, USED_UP), Set.of()),
            new Transition(ACTIVE, REFUND, Set.of(REFUNDED), OFFICE),
            new Transition(EXPIRED, REFUND, Set.of(REFUNDED), OFFICE),
            new Transition(EXPIRED, FORFEIT, Set.of(FORFEITED), OFFICE));

    private PackageLifecycle() {}

    /** The whole table, in the order of a package's life. */
    public static List<Transition> table() {
        return TABLE;
    }

    /** The row for this action in this state; empty if there is none. */
    public static Optional<Transition> find(PackageState from, PackageAction action) {
        return TABLE.stream()
                .filter(each -> each.from() == from && each.action() == action)
                .findFirst();
    }

    /** What this role can do in this state. */
    public static List<PackageAction> allowed(PackageState from, Role role) {
        return TABLE.stream()
                .filter(each -> each.from() == from && each.roles().contains(role))
                .map(Transition::action)
                .toList();
    }
}
