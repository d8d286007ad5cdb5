package clinic.sunwise.billing.invoices;

import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.pricing.Price;
import clinic.sunwise.billing.tax.TaxTreatment;

/**
 * One charge, with all that explains it years later.
 *
 * @param position counts the lines from 1
 * @param rule code of the price rule that made it
 * @param priceListVersion 0 if no price list made it
 */
public record InvoiceLine(
        int position, String text, Price.Item item, String rule, int priceListVersion, Money gross, TaxTreatment tax) {}
