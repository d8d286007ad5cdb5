package clinic.sunwise.booking.appointments.postgres;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.appointments.AppointmentState;
import clinic.sunwise.booking.appointments.Reflection;
import clinic.sunwise.booking.availability.TimeRange;
import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.protocols.Treatment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of the table {@code appointment}. */
final class AppointmentRow {

    /** All columns, and the patient's key where the verdict is sealed. */
    static final String SELECT = from("appointment");

    /** The same of one patient's in all clinics of her chain; its parameters are {@code chain} and {@code patient}. */
    static final String SELECT_OF_PATIENT = from("sessions_of_patients(:chain, ARRAY[:patient]::uuid[])");

    private AppointmentRow() {}

    private static String from(String appointments) {
        return "SELECT a.*, k.scope, k.owner, k.wrapped FROM " + appointments
                + " a LEFT JOIN data_key k ON a.sealed IS NOT NULL AND k.scope = a.chain_id AND k.owner = a.patient_id ";
    }

    /** A row of {@link #SELECT}. */
    static Appointment read(ResultSet row, VerdictColumn verdicts) throws SQLException {
        return new Appointment(
                row.getObject("id", UUID.class),
                row.getString("clinic_id"),
                row.getString("chain_id"),
                row.getObject("patient_id", UUID.class),
                treatment(row),
                row.getInt("protocol_version"),
                rulesVersion(row),
                new Appointment.Resources(
                        row.getObject("practitioner_id", UUID.class),
                        Optional.ofNullable(row.getObject("second_practitioner_id", UUID.class)),
                        row.getObject("room_id", UUID.class),
                        Optional.ofNullable(row.getObject("device_id", UUID.class)),
                        Optional.ofNullable(row.getObject("recovery_place_id", UUID.class))),
                during(row),
                row.getObject("day", LocalDate.class),
                state(row),
                Optional.ofNullable(row.getTimestamp("held_until")).map(Timestamp::toInstant),
                reflection(row),
                verdicts.read(row, "appointment", row.getObject("id", UUID.class)),
                row.getBoolean("advice_confirmed"),
                performed(row),
                invoice(row),
                row.getString("correlation_id"),
                Optional.ofNullable(row.getObject("course_id", UUID.class)),
                row.getInt("version"),
                row.getBoolean("cancelled_late"));
    }

    private static Optional<Reflection> reflection(ResultSet row) throws SQLException {
        Timestamp lapses = row.getTimestamp("lapses_at");
        return lapses == null
                ? Optional.empty()
                : Optional.of(new Reflection(row.getObject("confirmable_from", LocalDate.class), lapses.toInstant()));
    }

    /** That of the verdict, unless the rules have changed since. */
    static int rulesVersion(ResultSet row) throws SQLException {
        int since = row.getInt("rules_version");
        return row.wasNull() ? row.getInt("protocol_version") : since;
    }

    static AppointmentState state(ResultSet row) throws SQLException {
        return AppointmentState.of(row.getString("state")).orElseThrow();
    }

    static TimeRange during(ResultSet row) throws SQLException {
        return new TimeRange(
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant());
    }

    static Treatment treatment(ResultSet row) throws SQLException {
        return new Treatment(
                row.getString("protocol"), row.getString("technique"), row.getString("depth"), areas((String[])
                        row.getArray("areas").getArray()));
    }

    static Optional<Treatment> performed(ResultSet row) throws SQLException {
        String technique = row.getString("performed_technique");
        return technique == null
                ? Optional.empty()
                : Optional.of(new Treatment(
                        row.getString("protocol"), technique, row.getString("performed_depth"), areas((String[])
                                row.getArray("performed_areas").getArray())));
    }

    static String[] codes(Collection<Area> areas) {
        return areas.stream().map(Area::code).toArray(String[]::new);
    }

    static @Nullable Timestamp timestamp(Optional<Instant> moment) {
        return moment.map(Timestamp::from).orElse(null);
    }

    private static Optional<Appointment.Invoice> invoice(ResultSet row) throws SQLException {
        UUID id = row.getObject("invoice_id", UUID.class);
        return id == null
                ? Optional.empty()
                : Optional.of(new Appointment.Invoice(
                        id,
                        row.getString("invoice_number"),
                        row.getTimestamp("invoice_issued_at").toInstant(),
                        row.getBigDecimal("invoice_total"),
                        row.getString("invoice_currency")));
    }

    /** The areas in that column. */
    static Set<Area> areas(ResultSet row, String column) throws SQLException {
        return areas((String[]) row.getArray(column).getArray());
    }

    private static Set<Area> areas(String[] codes) {
        Set<Area> areas = EnumSet.noneOf(Area.class);
        for (String code : codes) {
            areas.add(Area.of(code).orElseThrow());
        }
        return areas;
    }
}
