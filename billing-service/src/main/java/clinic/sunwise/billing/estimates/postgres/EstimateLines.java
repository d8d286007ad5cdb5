package clinic.sunwise.billing.estimates.postgres;

import clinic.sunwise.billing.estimates.Estimate;
import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.pricing.Price;
import clinic.sunwise.billing.pricing.Quote;
import clinic.sunwise.billing.tax.TaxTreatment;
import clinic.sunwise.billing.tax.VatCategory;
import clinic.sunwise.billing.tax.VatRate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lines of estimates. */
record EstimateLines(JdbcClient jdbc) {

    void add(Estimate estimate) {
        List<Quote.Line> lines = estimate.quote().lines();
        for (int i = 0; i < lines.size(); i++) {
            add(estimate, i + 1, lines.get(i));
        }
    }

    private void add(Estimate estimate, int position, Quote.Line line) {
        jdbc.sql("""
                        insert into estimate_line (clinic, estimate_id, position, text, protocol, technique, depth, area,
                            rule, price_list_version, gross, vat_category, vat_rate, vat_reason_code, vat_reason)
                        values (:clinic, :id, :position, :text, :protocol, :technique, :depth, :area,
                            :rule, :version, :gross, :category, :rate, :reasonCode, :reason)
                        """)
                .param("clinic", estimate.clinic())
                .param("id", estimate.id())
                .param("position", position)
                .param("text", line.text())
                .param("protocol", line.item().protocol())
                .param("technique", line.item().technique())
                .param("depth", line.item().depth())
                .param("area", line.item().area())
                .param("rule", line.rule())
                .param("version", line.priceListVersion())
                .param("gross", line.gross().amount())
                .param("category", line.tax().category().code())
                .param("rate", line.tax().rate().percent())
                .param("reasonCode", line.tax().reasonCode())
                .param("reason", line.tax().reason())
                .update();
    }

    List<Quote.Line> of(String clinic, UUID id, Currency currency) {
        return jdbc.sql("select * from estimate_line where clinic = :clinic and estimate_id = :id order by position")
                .param("clinic", clinic)
                .param("id", id)
                .query((row, number) -> line(row, currency))
                .list();
    }

    private static Quote.Line line(ResultSet row, Currency currency) throws SQLException {
        return new Quote.Line(
                row.getString("text"),
                new Price.Item(
                        row.getString("protocol"),
                        row.getString("technique"),
                        row.getString("depth"),
                        row.getString("area")),
                row.getString("rule"),
                row.getInt("price_list_version"),
                new Money(row.getBigDecimal("gross"), currency),
                new TaxTreatment(
                        VatCategory.of(row.getString("vat_category")),
                        new VatRate(row.getBigDecimal("vat_rate")),
                        row.getString("vat_reason_code"),
                        row.getString("vat_reason")));
    }
}
