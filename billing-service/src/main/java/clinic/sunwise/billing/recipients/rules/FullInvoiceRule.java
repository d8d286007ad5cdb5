package clinic.sunwise.billing.recipients.rules;

import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.tax.Country;

/**
 * When a simplified invoice, which names no recipient, is not enough.
 *
 * <p>Spain: above 400 EUR with tax (Real Decreto 1619/2012, article 4.1.a). Assumed: a clinic is no hairdresser or beauty
 * parlour, for which 4.2.h would allow 3,000 EUR. Patients are consumers, to whom France (CGI, article 289), the Netherlands
 * (Wet OB 1968, article 34c), Germany (UStG, section 14(2)) and Russia (Tax Code, article 168(7)) ask for no full invoice of
 * treatments at any amount.
 */
public final class FullInvoiceRule {

    /** For the person who has to settle it. */
    public static final String MISSING =
            "the recipient of a full invoice, needed above 400 EUR (Real Decreto 1619/2012, article 4)";

    private static final Money SPAIN_SIMPLIFIED_UP_TO = Money.of("400", Currency.EUR);

    private FullInvoiceRule() {}

    /**
     * Whether the invoice has to name its recipient.
     *
     * @param gross of the invoice, in the currency of the country
     */
    public static boolean isNeeded(Country issuer, Money gross) {
        return issuer == Country.ES && gross.compareTo(SPAIN_SIMPLIFIED_UP_TO) > 0;
    }

    /** Whether a recipient is complete with a tax number only: in Spain (Real Decreto 1619/2012, article 6.1.d, 3rd case). */
    public static boolean wantsTaxNumber(Country issuer) {
        return issuer == Country.ES;
    }
}
