package clinic.sunwise.billing.ledger;

import clinic.sunwise.billing.tax.VatCategory;
import clinic.sunwise.billing.tax.VatRate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a posting is about: the dimensions that reports ask for. Null where the account has none.
 *
 * @param invoice on {@link Account#CLIENT} the invoice that is owed or paid
 * @param tax of turnover and of the tax on it
 * @param origin of turnover: what was done and by whom
 * @param till of {@link Account#CASH}
 */
public record About(
        @Nullable UUID patient,
        @Nullable UUID invoice,
        @Nullable Tax tax,
        @Nullable Origin origin,
        @Nullable String till) {

    /** A part of a document's value added tax. */
    public record Tax(VatCategory category, VatRate rate) {}

    /**
     * Where turnover comes from.
     *
     * @param protocol procedure of the clinic
     * @param practitioner null if not known
     */
    public record Origin(String protocol, @Nullable UUID practitioner) {}

    /** Nothing of the clinic's business, such as the bank. */
    public static final About NOTHING = new About(null, null, null, null, null);

    public static About deposit(UUID patient) {
        return new About(patient, null, null, null, null);
    }

    public static About invoice(UUID patient, UUID invoice) {
        return new About(patient, invoice, null, null, null);
    }

    public static About till(String till) {
        return new About(null, null, null, null, till);
    }

    /** The same, of this tax and origin. */
    public About taxed(Tax newTax, @Nullable Origin newOrigin) {
        return new About(patient, invoice, newTax, newOrigin, till);
    }
}
