package clinic.sunwise.billing.cancellations.rules;

import clinic.sunwise.billing.invoices.InvoiceKind;
import clinic.sunwise.billing.invoices.state.Balance;
import clinic.sunwise.billing.tax.Country;

/**
 * When an invoice may be cancelled, and when a credit note is demanded instead.
 *
 * <p>Spain: a record is cancelled "when an invoice was issued by mistake" (Real Decreto 1007/2023, article 11.1), which the tax agency
 * reads narrowly: an invoice of something that was really done or sold is never cancelled, whatever is wrong with it, but corrected
 * (Real Decreto 1619/2012, article 15); cancelled is one of a service that does not exist, or a trial. So whoever cancels says that
 * nothing was rendered, and nothing may tell the opposite: a payment, an earlier credit note, a deposit that has come off, a full invoice
 * that the patient has asked for. What was paid in advance is taken back with what it was paid for. The other countries know no
 * cancellation: what was issued there by mistake has a credit note (Directive 2006/112/EC, article 219).
 */
public final class CancellationRule {

    /** What stands against it. */
    public enum Hindrance {
        /** Not issued in Spain. */
        NO_SUCH_RECORD,
        /** It is of a package or a deposit. */
        IN_ADVANCE,
        /** It is of a session that did not take place: what is given up of it is waived. */
        FEE,
        /** A deposit has come off it. */
        DEPOSIT_DEDUCTED,
        CANCELLED,
        CREDITED,
        PAID,
        /** A full invoice has taken its place. */
        SUBSTITUTED,
        NONE
    }

    private CancellationRule() {}

    /**
     * What stands against it, or {@link Hindrance#NONE}.
     *
     * @param deducts whether a deposit has come off the invoice
     * @param substituted whether a full invoice has taken its place
     */
    public static Hindrance decide(
            Country issuer, InvoiceKind kind, Balance balance, boolean deducts, boolean substituted) {
        if (issuer != Country.ES) {
            return Hindrance.NO_SUCH_RECORD;
        }
        if (kind == InvoiceKind.PACKAGE || kind == InvoiceKind.DEPOSIT) {
            return Hindrance.IN_ADVANCE;
        }
        if (kind == InvoiceKind.FEE) {
            return Hindrance.FEE;
        }
        if (deducts) {
            return Hindrance.DEPOSIT_DEDUCTED;
        }
        return substituted ? Hindrance.SUBSTITUTED : ofBalance(balance);
    }

    private static Hindrance ofBalance(Balance balance) {
        if (balance.cancelled()) {
            return Hindrance.CANCELLED;
        }
        if (balance.credited().amount().signum() > 0) {
            return Hindrance.CREDITED;
        }
        return balance.paid().amount().signum() > 0 ? Hindrance.PAID : Hindrance.NONE;
    }
}
