package clinic.sunwise.booking.visits.postgres;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.visits.ProductUnit;
import clinic.sunwise.booking.visits.UsedProduct;
import clinic.sunwise.booking.visits.VisitRecord;
import clinic.sunwise.booking.visits.VisitRecordStore;
import clinic.sunwise.platform.secrets.DataKeys;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresVisitRecords implements VisitRecordStore {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;
    private final DataKeys keys;

    PostgresVisitRecords(JdbcClient jdbc, DataKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** What is sealed of a record. */
    private record Text(String notes, @Nullable String reason) {}

    private record Line(int number, UsedProduct product) {}

    @Override
    public void add(Appointment visited, VisitRecord written) {
        String clinic = visited.clinic();
        UUID appointment = visited.id();
        int number = jdbc.sql("SELECT count(*) FROM visit_record WHERE clinic_id = ? AND appointment_id = ?")
                .params(clinic, appointment)
                .query(Integer.class)
                .single();
        String text = JSON.writeValueAsString(
                new Text(written.notes(), written.reason().orElse(null)));
        jdbc.sql("""
                        INSERT INTO visit_record (clinic_id, appointment_id, number, sealed, recorded_at, recorded_by)
                        VALUES (:clinic, :appointment, :number, :sealed, :at, :by)
                        """)
                .param("clinic", clinic)
                .param("appointment", appointment)
                .param("number", number)
                .param("sealed", keys.of(visited.chain(), visited.patient()).seal(place(appointment, number), text))
                .param("at", Timestamp.from(written.at()))
                .param("by", written.by())
                .update();
        jdbc.sql("""
                        INSERT INTO visit_product (clinic_id, appointment_id, number, place, product, batch, quantity, unit)
                        SELECT :clinic, :appointment, :number, place - 1, product, batch, quantity, unit
                        FROM unnest(:products::text[], :batches::text[], :quantities::numeric[], :units::text[])
                            WITH ORDINALITY AS used (product, batch, quantity, unit, place)
                        """)
                .param("clinic", clinic)
                .param("appointment", appointment)
                .param("number", number)
                .param("products", texts(written.products(), UsedProduct::product))
                .param("batches", texts(written.products(), UsedProduct::batch))
                .param(
                        "quantities",
                        written.products().stream().map(UsedProduct::quantity).toArray(BigDecimal[]::new))
                .param("units", texts(written.products(), each -> each.unit().code()))
                .update();
    }

    private static String[] texts(List<UsedProduct> products, Function<UsedProduct, String> which) {
        return products.stream().map(which).toArray(String[]::new);
    }

    @Override
    public List<VisitRecord> of(String clinic, UUID appointment) {
        Map<Integer, List<UsedProduct>> products = jdbc
                .sql("SELECT * FROM visit_product WHERE clinic_id = ? AND appointment_id = ? ORDER BY number, place")
                .params(clinic, appointment)
                .query((row, number) -> new Line(row.getInt("number"), product(row)))
                .list()
                .stream()
                .collect(groupingBy(Line::number, mapping(Line::product, toList())));
        return jdbc
                .sql("""
                        SELECT r.*, k.scope, k.owner, k.wrapped FROM visit_record r
                        JOIN appointment a ON a.clinic_id = r.clinic_id AND a.id = r.appointment_id
                        LEFT JOIN data_key k ON k.scope = a.chain_id AND k.owner = a.patient_id
                        WHERE r.clinic_id = ? AND r.appointment_id = ? ORDER BY r.number
                        """)
                .params(clinic, appointment)
                .query((row, line) -> {
                    int number = row.getInt("number");
                    String by = row.getString("recorded_by");
                    Instant at = row.getTimestamp("recorded_at").toInstant();
                    return keys.open(row, place(appointment, number))
                            .map(kept -> JSON.readValue(kept, Text.class))
                            .map(text -> new VisitRecord(
                                    products.getOrDefault(number, List.of()),
                                    text.notes(),
                                    Optional.ofNullable(text.reason()),
                                    by,
                                    at));
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static String place(UUID appointment, int number) {
        return "visit_record/" + appointment + "/" + number;
    }

    @Override
    public List<Use> uses(String clinic, String batch, Optional<String> product, Optional<After> after, int rows) {
        After from = after.orElse(new After(Instant.EPOCH, new UUID(0, 0), -1));
        return jdbc.sql("""
                        SELECT p.*, a.patient_id, a.starts_at, c.given_name || ' ' || c.family_name AS patient_name
                        FROM visit_product p
                        JOIN appointment a ON a.clinic_id = p.clinic_id AND a.id = p.appointment_id
                        JOIN patient c ON c.chain_id = a.chain_id AND c.id = a.patient_id
                        WHERE p.clinic_id = :clinic AND lower(p.batch) = lower(:batch)
                          AND (:product::text IS NULL OR lower(p.product) = lower(:product::text))
                          AND NOT EXISTS (SELECT FROM visit_record r
                            WHERE r.clinic_id = p.clinic_id AND r.appointment_id = p.appointment_id AND r.number > p.number)
                          AND (a.starts_at, a.id, p.place) > (:afterStart, :afterId, :afterPlace)
                        ORDER BY a.starts_at, a.id, p.place
                        LIMIT :rows
                        """)
                .param("clinic", clinic)
                .param("batch", batch)
                .param("product", product.orElse(null))
                .param("afterStart", Timestamp.from(from.start()))
                .param("afterId", from.appointment())
                .param("afterPlace", from.place())
                .param("rows", rows)
                .query((row, number) -> new Use(
                        row.getObject("appointment_id", UUID.class),
                        row.getObject("patient_id", UUID.class),
                        row.getString("patient_name"),
                        row.getTimestamp("starts_at").toInstant(),
                        row.getInt("place"),
                        product(row)))
                .list();
    }

    private static UsedProduct product(ResultSet row) throws SQLException {
        return new UsedProduct(
                row.getString("product"),
                row.getString("batch"),
                plain(row.getBigDecimal("quantity").stripTrailingZeros()),
                ProductUnit.of(row.getString("unit")).orElseThrow());
    }

    /** 10 is not written as 1E+1. */
    private static BigDecimal plain(BigDecimal quantity) {
        return quantity.setScale(Math.max(quantity.scale(), 0));
    }
}
