package clinic.sunwise.billing.packages;

import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.packages.rules.PackagePrice;
import clinic.sunwise.billing.packages.rules.PackageState;
import clinic.sunwise.billing.pricing.Order;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A course that was sold in advance, with what has become of it.
 *
 * @param order what each session consists of, and how many there are
 * @param invoice that it was sold by, with its number
 * @param price as it was invoiced
 * @param expiresOn last day on which a session can be used, inclusive
 * @param uses the sessions that were taken from it, in their order
 * @param closing null while it is neither paid back nor given up
 */
public record CoursePackage(
        String clinic,
        UUID id,
        UUID patient,
        Order order,
        Sold invoice,
        PackagePrice price,
        LocalDate soldOn,
        LocalDate expiresOn,
        List<Use> uses,
        @Nullable Closing closing) {

    private static final int DAYS_OF_WARNING = 30;

    /** The invoice of a sale. */
    public record Sold(UUID id, String number) {}

    /** A session that was taken from it. */
    public record Use(UUID appointment, LocalDate sessionOn) {}

    /**
     * Its end before all sessions were used.
     *
     * @param creditNote null if it was given up
     */
    public record Closing(PackageState state, @Nullable UUID creditNote, String reason) {}

    public CoursePackage {
        uses = List.copyOf(uses);
    }

    public int sessions() {
        return price.sessions();
    }

    /** Sessions that were paid for and are neither used nor paid back nor given up. */
    public int left() {
        return closing == null ? sessions() - uses.size() : 0;
    }

    /** What is paid back if it is closed now: with tax, at the price that was paid. */
    public Money unused() {
        return closing == null
                ? price.unusedGross(uses.size())
                : Money.zero(price.gross().currency());
    }

    /** How far it is on that day of the clinic. */
    public PackageState state(LocalDate today) {
        if (closing != null) {
            return closing.state();
        }
        if (left() == 0) {
            return PackageState.USED_UP;
        }
        return today.isAfter(expiresOn) ? PackageState.EXPIRED : PackageState.ACTIVE;
    }

    /** Whether sessions are left and its last day is near: within 30 days, a month in which the rest can still be booked. */
    public boolean expiresSoon(LocalDate today) {
        return state(today) == PackageState.ACTIVE && !today.isBefore(expiresOn.minusDays(DAYS_OF_WARNING));
    }

    boolean canBeUsedOn(LocalDate day) {
        return left() > 0 && !day.isBefore(soldOn) && !day.isAfter(expiresOn);
    }
}
