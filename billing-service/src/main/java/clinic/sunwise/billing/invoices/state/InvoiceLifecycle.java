package clinic.sunwise.billing.invoices.state;

import static clinic.sunwise.billing.invoices.state.InvoiceLifecycle.Movement.CANCELLATION;
import static clinic.sunwise.billing.invoices.state.InvoiceLifecycle.Movement.CREDIT;
import static clinic.sunwise.billing.invoices.state.InvoiceLifecycle.Movement.PAYMENT;
import static clinic.sunwise.billing.invoices.state.InvoiceState.CANCELLED;
import static clinic.sunwise.billing.invoices.state.InvoiceState.CREDITED;
import static clinic.sunwise.billing.invoices.state.InvoiceState.ISSUED;
import static clinic.sunwise.billing.invoices.state.InvoiceState.PAID;
import static clinic.sunwise.billing.invoices.state.InvoiceState.PARTLY_PAID;

import java.util.List;

/** Every step that an invoice can take. What is not in the table does not happen. */
public final class InvoiceLifecycle {

    /** What moves an invoice on. */
    public enum Movement {
        /** Money is put on it: received now or taken from the patient's deposit. */
        PAYMENT,
        /** A credit note takes something back. Paid money above what remains becomes the patient's deposit. */
        CREDIT,
        /** Nothing was rendered for it: it is out of the books as if it had not been issued. */
        CANCELLATION
    }

    /**
     * A step.
     *
     * @param announcesPayment whether the world is told that the invoice is paid
     */
    public record Transition(InvoiceState from, Movement movement, InvoiceState to, boolean announcesPayment) {}

    public static final List<Transition> TABLE = List.of(
            new Transition(ISSUED, PAYMENT, PARTLY_PAID, false),
            new Transition(ISSUED, PAYMENT, PAID, true),
            new Transition(ISSUED, CREDIT, ISSUED, false),
            new Transition(ISSUED, CREDIT, CREDITED, false),
            new Transition(ISSUED, CANCELLATION, CANCELLED, false),
            new Transition(PARTLY_PAID, PAYMENT, PARTLY_PAID, false),
            new Transition(PARTLY_PAID, PAYMENT, PAID, true),
            new Transition(PARTLY_PAID, CREDIT, PARTLY_PAID, false),
            new Transition(PARTLY_PAID, CREDIT, PAID, true),
            new Transition(PARTLY_PAID, CREDIT, CREDITED, false),
            new Transition(PAID, CREDIT, PAID, false),
            new Transition(PAID, CREDIT, CREDITED, false));

    private InvoiceLifecycle() {}

    /**
     * The step from one balance to the next.
     *
     * @throws IllegalStateException if the table has none: a defect of the caller
     */
    public static Transition step(Balance before, Movement movement, Balance after) {
        return TABLE.stream()
                .filter(each ->
                        each.from() == before.state() && each.movement() == movement && each.to() == after.state())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no " + movement + " leads from " + before.state() + " to " + after.state()));
    }
}
