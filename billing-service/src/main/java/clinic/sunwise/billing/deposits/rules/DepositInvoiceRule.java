package clinic.sunwise.billing.deposits.rules;

import clinic.sunwise.billing.tax.Country;
import clinic.sunwise.billing.tax.TaxTreatment;
import clinic.sunwise.billing.tax.VatCategory;

/**
 * Whether money for a booked session is invoiced when it is received.
 *
 * <p>The tax of a payment on account is due on receipt (Directive 2006/112/EC, article 65), if it is known then what is paid for
 * (CJEU C-419/02, BUPA): of a booked session it is. Spain: Ley 37/1992, article 75.Dos; France: CGI, article 269-2-c;
 * Netherlands: Wet OB 1968, article 13(2); Germany: UStG, section 13(1)(1)(a); Russia: Tax Code, article 167(1)(2). What is exempt
 * has no tax that could be due, and Russia does not reckon it in at all (article 154(1)). Only Spain wants an invoice of it
 * nevertheless: Real Decreto 1619/2012, articles 2.1 (payments received before) and 3.1.a (medical care is not among the exempt
 * acts without one).
 */
public final class DepositInvoiceRule {

    private DepositInvoiceRule() {}

    public static boolean isInvoiced(Country issuer, TaxTreatment tax) {
        return tax.category() == VatCategory.STANDARD || issuer == Country.ES;
    }
}
