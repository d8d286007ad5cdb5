package clinic.sunwise.billing.visits.postgres;

import clinic.sunwise.billing.invoices.Session;
import clinic.sunwise.billing.pricing.Treatment;
import clinic.sunwise.billing.tax.Indication;
import clinic.sunwise.billing.tax.Justification;
import clinic.sunwise.billing.tax.Purpose;
import clinic.sunwise.billing.visits.Visit;
import clinic.sunwise.billing.visits.VisitState;
import clinic.sunwise.billing.visits.VisitStore;
import clinic.sunwise.platform.secrets.DataKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresVisits implements VisitStore {

    /** With the key that opens what is sealed of a row. */
    private static final String VISIT = """
            select v.*, k.scope, k.owner, k.wrapped from visit v
            left join data_key k on (k.scope, k.owner) = (v.clinic, v.patient)
            """;

    private final JdbcClient jdbc;
    private final DataKeys keys;

    PostgresVisits(JdbcClient jdbc, DataKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    @Override
    public boolean add(Visit visit) {
        Treatment performed = visit.session().performed();
        return jdbc.sql("""
                        insert into visit (clinic, appointment, patient, protocol, technique, depth, areas,
                            session_on, completed_at, indication, justified_by, sealed, anaesthesia, add_ons,
                            products, product_quantities, practitioner_grade, course_sessions, practitioner)
                        values (:clinic, :appointment, :patient, :protocol, :technique, :depth, :areas,
                            :sessionOn, :completedAt, :indication, :doctor, :finding, :anaesthesia, :addOns,
                            :products, :quantities, :grade, :sessions, :practitioner)
                        on conflict do nothing
                        """)
                        .param("clinic", visit.clinic())
                        .param("appointment", visit.session().appointment())
                        .param("patient", visit.session().patient())
                        .param("protocol", performed.protocol())
                        .param("technique", performed.technique())
                        .param("depth", performed.depth())
                        .param("areas", performed.areas().toArray(String[]::new), Types.ARRAY)
                        .param("sessionOn", visit.session().day())
                        .param("completedAt", Timestamp.from(visit.completedAt()))
                        .param("indication", visit.purpose().indication().code())
                        .param("doctor", doctor(visit), Types.VARCHAR)
                        .param("finding", finding(visit), Types.BINARY)
                        .params(ExtrasRow.params(visit.extras()))
                        .param("practitioner", visit.session().practitioner(), Types.OTHER)
                        .update()
                == 1;
    }

    @Override
    public Optional<Visit> lock(String clinic, UUID appointment) {
        return jdbc.sql(VISIT + "where clinic = :clinic and appointment = :appointment for update of v")
                .param("clinic", clinic)
                .param("appointment", appointment)
                .query((row, number) -> row(row))
                .optional();
    }

    @Override
    public void waits(Visit visit) {
        jdbc.sql("update visit set missing = :missing where clinic = :clinic and appointment = :appointment")
                .param("missing", visit.missing().toArray(String[]::new), Types.ARRAY)
                .param("clinic", visit.clinic())
                .param("appointment", visit.session().appointment())
                .update();
    }

    @Override
    public void purpose(Visit visit) {
        jdbc.sql("""
                        update visit set indication = :indication, justified_by = :doctor, sealed = :finding
                        where clinic = :clinic and appointment = :appointment
                        """)
                .param("indication", visit.purpose().indication().code())
                .param("doctor", doctor(visit), Types.VARCHAR)
                .param("finding", finding(visit), Types.BINARY)
                .param("clinic", visit.clinic())
                .param("appointment", visit.session().appointment())
                .update();
    }

    @Override
    public void covered(Visit visit, UUID packageId) {
        jdbc.sql(
                        "update visit set package_id = :package, missing = '{}' where clinic = :clinic and appointment = :appointment")
                .param("package", packageId)
                .param("clinic", visit.clinic())
                .param("appointment", visit.session().appointment())
                .update();
    }

    @Override
    public void invoiced(Visit visit, UUID invoice) {
        jdbc.sql(
                        "update visit set invoice_id = :invoice, missing = '{}' where clinic = :clinic and appointment = :appointment")
                .param("invoice", invoice)
                .param("clinic", visit.clinic())
                .param("appointment", visit.session().appointment())
                .update();
    }

    @Override
    public List<Visit> list(String clinic, @Nullable VisitState state, Place after, int rows) {
        return jdbc.sql(VISIT + """
                        where clinic = :clinic and (cast(:state as text) is null or state = :state)
                          and (completed_at, appointment) > (:afterTime, :afterAppointment)
                        order by completed_at, appointment
                        limit :rows
                        """)
                .param("clinic", clinic)
                .param("state", state == null ? null : state.code(), Types.VARCHAR)
                .param("afterTime", Timestamp.from(after.completedAt()))
                .param("afterAppointment", after.appointment())
                .param("rows", rows)
                .query((row, number) -> row(row))
                .list();
    }

    private Visit row(ResultSet row) throws SQLException {
        return new Visit(
                row.getString("clinic"),
                new Session(
                        row.getObject("appointment", UUID.class),
                        row.getObject("patient", UUID.class),
                        treatment(row),
                        row.getObject("session_on", LocalDate.class),
                        row.getObject("practitioner", UUID.class)),
                purpose(row),
                ExtrasRow.read(row),
                row.getTimestamp("completed_at").toInstant(),
                row.getObject("invoice_id", UUID.class),
                row.getObject("package_id", UUID.class),
                List.of((String[]) row.getArray("missing").getArray()));
    }

    /** A finding that was erased justifies nothing any more: its visit was invoiced years ago. */
    private Purpose purpose(ResultSet row) throws SQLException {
        String doctor = row.getString("justified_by");
        String finding = row.getBytes("sealed") == null
                ? null
                : keys.open(row, place(row.getObject("appointment", UUID.class)))
                        .orElse(null);
        return new Purpose(
                Indication.of(row.getString("indication")).orElseThrow(),
                doctor == null || finding == null ? null : new Justification(doctor, finding));
    }

    private static String place(UUID appointment) {
        return "visit/" + appointment + "/finding";
    }

    private static @Nullable String doctor(Visit visit) {
        Justification justification = visit.purpose().justification();
        return justification == null ? null : justification.doctor();
    }

    private byte @Nullable [] finding(Visit visit) {
        Justification justification = visit.purpose().justification();
        return justification == null
                ? null
                : keys.of(visit.clinic(), visit.session().patient())
                        .seal(place(visit.session().appointment()), justification.finding());
    }

    private static Treatment treatment(ResultSet row) throws SQLException {
        return new Treatment(
                row.getString("protocol"), row.getString("technique"), row.getString("depth"), List.of((String[])
                        row.getArray("areas").getArray()));
    }
}
