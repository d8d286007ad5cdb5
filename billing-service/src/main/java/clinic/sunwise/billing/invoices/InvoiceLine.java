package clinic.sunwise.billing.invoices;

import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.pricing.Price;
import clinic.sunwise.billing.tax.TaxTreatment;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One charge, with all that explains it years later, or a deposit that comes off.
 *
 * @param position counts the lines from 1
 * @param rule code of the price rule that made it
 * @param priceListVersion 0 if no price list made it
 * @param gross below zero if and only if a deposit comes off
 * @param deposit that comes off; null of a charge
 */
public record InvoiceLine(
        int position,
        String text,
        Price.Item item,
        String rule,
        int priceListVersion,
        Money gross,
        TaxTreatment tax,
        @Nullable Deposit deposit) {

    /** The rule of a line that deducts a deposit. */
    static final String DEDUCTED = "deposit-deducted";

    /** The invoice of a deposit, which was charged and taxed when it was received. */
    public record Deposit(UUID invoice, InvoiceNumber number, LocalDate issuedOn) {}

    Deductions.Line deductible() {
        return new Deductions.Line(item.protocol(), tax, gross);
    }

    /** The same with the other sign, on the invoice from which it comes off. */
    static InvoiceLine deducted(int position, Invoice deposit) {
        InvoiceLine charge = deposit.lines().getFirst();
        return new InvoiceLine(
                position,
                "deposit of invoice " + deposit.number().text(),
                charge.item(),
                DEDUCTED,
                0,
                Money.zero(charge.gross().currency()).minus(charge.gross()),
                charge.tax(),
                new Deposit(deposit.id(), deposit.number(), deposit.issuedOn()));
    }
}
