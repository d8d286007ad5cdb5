package clinic.sunwise.billing.estimates.postgres;

import clinic.sunwise.billing.estimates.Estimate;
import clinic.sunwise.billing.estimates.EstimateNumber;
import clinic.sunwise.billing.estimates.EstimateState;
import clinic.sunwise.billing.estimates.Language;
import clinic.sunwise.billing.estimates.Signature;
import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.pricing.Extras;
import clinic.sunwise.billing.pricing.Order;
import clinic.sunwise.billing.pricing.Quote;
import clinic.sunwise.billing.pricing.Treatment;
import clinic.sunwise.billing.tax.Indication;
import clinic.sunwise.billing.tax.Justification;
import clinic.sunwise.billing.tax.Purpose;
import clinic.sunwise.platform.secrets.DataKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads a row of {@code estimate} with its signature and the key that opens what is sealed of it. */
final class EstimateRow {

    private EstimateRow() {}

    static Estimate read(ResultSet row, EstimateLines lines, DataKeys keys) throws SQLException {
        String clinic = row.getString("clinic");
        UUID id = row.getObject("estimate_id", UUID.class);
        Currency currency = Currency.valueOf(row.getString("currency"));
        return new Estimate(
                clinic,
                id,
                new EstimateNumber(row.getString("series"), row.getInt("year"), row.getInt("sequence")),
                row.getObject("patient", UUID.class),
                Language.of(row.getString("language")).orElseThrow(),
                new Order(treatment(row), purpose(row, id, keys), extras(row)),
                Quote.Priced.of(lines.of(clinic, id, currency)),
                OffsetDateTime.parse(row.getString("handed_over_at")),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("first_day", LocalDate.class),
                row.getBoolean("compulsory"),
                EstimateState.of(row.getString("state")).orElseThrow(),
                row.getString("document"),
                row.getString("document_hash"),
                signature(row),
                row.getString("seal"));
    }

    /** A finding that was erased justifies nothing any more: its estimate has expired years ago. */
    private static Purpose purpose(ResultSet row, UUID id, DataKeys keys) throws SQLException {
        String doctor = row.getString("justified_by");
        String finding = row.getBytes("sealed") == null
                ? null
                : keys.open(row, place(id)).orElse(null);
        return new Purpose(
                Indication.of(row.getString("indication")).orElseThrow(),
                doctor == null || finding == null ? null : new Justification(doctor, finding));
    }

    /** Where a finding is sealed. */
    static String place(UUID id) {
        return "estimate/" + id + "/finding";
    }

    private static Treatment treatment(ResultSet row) throws SQLException {
        return new Treatment(
                row.getString("protocol"), row.getString("technique"), row.getString("depth"), List.of((String[])
                        row.getArray("areas").getArray()));
    }

    private static Extras extras(ResultSet row) throws SQLException {
        String[] products = (String[]) row.getArray("products").getArray();
        Integer[] quantities = (Integer[]) row.getArray("product_quantities").getArray();
        return new Extras(
                row.getString("anaesthesia"),
                List.of((String[]) row.getArray("add_ons").getArray()),
                IntStream.range(0, products.length)
                        .mapToObj(index -> new Extras.Sale(products[index], quantities[index]))
                        .toList(),
                row.getString("practitioner_grade"),
                row.getInt("course_sessions"));
    }

    private static @Nullable Signature signature(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return kind == null
                ? null
                : new Signature(
                        Signature.Kind.of(kind).orElseThrow(),
                        row.getString("content"),
                        row.getTimestamp("signed_at").toInstant(),
                        row.getString("document_hash"));
    }
}
