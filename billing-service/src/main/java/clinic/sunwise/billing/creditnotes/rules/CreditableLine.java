package clinic.sunwise.billing.creditnotes.rules;

import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.tax.TaxTreatment;

/**
 * A line of an invoice with what was taken back of it so far.
 *
 * @param position in the invoice, from 1
 */
public record CreditableLine(int position, TaxTreatment tax, Money gross, Money credited) {

    public Money rest() {
        return gross.minus(credited);
    }

    boolean hasRest() {
        return rest().amount().signum() > 0;
    }
}
