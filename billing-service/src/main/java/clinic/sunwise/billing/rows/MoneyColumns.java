package clinic.sunwise.billing.rows;

import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.tax.TaxTreatment;
import clinic.sunwise.billing.tax.VatBreakdown;
import clinic.sunwise.billing.tax.VatCategory;
import clinic.sunwise.billing.tax.VatRate;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Amounts and their tax, in the row's {@code currency}. */
public final class MoneyColumns {

    private MoneyColumns() {}

    public static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column), Currency.valueOf(row.getString("currency")));
    }

    /** How a line is taxed. */
    public static TaxTreatment tax(ResultSet row) throws SQLException {
        return new TaxTreatment(
                VatCategory.of(row.getString("vat_category")),
                new VatRate(row.getBigDecimal("vat_rate")),
                row.getString("vat_reason_code"),
                row.getString("vat_reason"));
    }

    /** What of a document has one category and rate. */
    public static VatBreakdown.Part part(ResultSet row, int index) throws SQLException {
        return new VatBreakdown.Part(
                VatCategory.of(row.getString("category")),
                new VatRate(row.getBigDecimal("rate")),
                money(row, "net"),
                money(row, "vat"),
                money(row, "gross"));
    }
}
