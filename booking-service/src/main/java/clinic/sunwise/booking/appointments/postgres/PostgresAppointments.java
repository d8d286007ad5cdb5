package clinic.sunwise.booking.appointments.postgres;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.appointments.AppointmentState;
import clinic.sunwise.booking.appointments.AppointmentStore;
import clinic.sunwise.booking.availability.Use;
import clinic.sunwise.booking.protocols.Treatment;
import clinic.sunwise.platform.reach.Reach;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresAppointments implements AppointmentStore {

    private final JdbcClient jdbc;
    private final Occupancies occupancies;
    private final AgreementTables agreements;
    private final AppointmentRows rows;
    private final VerdictColumn verdicts;

    PostgresAppointments(
            JdbcClient jdbc,
            Occupancies occupancies,
            AgreementTables agreements,
            AppointmentRows rows,
            VerdictColumn verdicts) {
        this.jdbc = jdbc;
        this.occupancies = occupancies;
        this.agreements = agreements;
        this.rows = rows;
        this.verdicts = verdicts;
    }

    @Override
    public int requests(String chain, UUID patient, Instant now) {
        return jdbc.sql("""
                        SELECT count(*)::int FROM sessions_of_patients(:chain, ARRAY[:patient]::uuid[])
                        WHERE state = 'requested' AND starts_at > :now
                        """)
                .param("chain", chain)
                .param("patient", patient)
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    @Override
    public List<CountedSession> counted(String chain, UUID patient, Instant now) {
        return jdbc.sql("""
                        SELECT * FROM sessions_of_patients(:chain, ARRAY[:patient]::uuid[])
                        WHERE (state IN ('tentative', 'booked', 'arrived', 'in-treatment', 'completed') OR (state = 'held' AND held_until > :now))
                        ORDER BY day, starts_at
                        """)
                .param("chain", chain)
                .param("patient", patient)
                .param("now", Timestamp.from(now))
                .query((row, number) -> {
                    Treatment booked = AppointmentRow.treatment(row);
                    return new CountedSession(
                            row.getObject("id", UUID.class),
                            row.getString("clinic_id"),
                            AppointmentRow.state(row),
                            AppointmentRow.performed(row).orElse(booked),
                            AppointmentRow.rulesVersion(row),
                            row.getObject("day", LocalDate.class),
                            AppointmentRow.during(row),
                            Optional.ofNullable(row.getObject("course_id", UUID.class)));
                })
                .list();
    }

    @Override
    public void removeExpiredHolds(String clinic, Instant now) {
        jdbc.sql("""
                        DELETE FROM appointment WHERE (clinic_id, id) IN (
                            SELECT clinic_id, id FROM appointment
                            WHERE clinic_id = :clinic AND state = 'held' AND held_until <= :now
                            FOR UPDATE SKIP LOCKED)
                        """).param("clinic", clinic).param("now", Timestamp.from(now)).update();
    }

    @Override
    public void removeHolds(String chain, UUID patient) {
        try (Reach.Scope reach = Reach.chain()) {
            jdbc.sql("DELETE FROM appointment WHERE chain_id = :chain AND patient_id = :patient AND state = 'held'")
                    .param("chain", chain)
                    .param("patient", patient)
                    .update();
        }
    }

    @Override
    public void add(Appointment appointment, List<Use> uses, RecoveryWindow window, String by, Instant now) {
        rows.insert(appointment, by, now);
        occupancies.take(appointment, uses);
        occupancies.protect(appointment, window);
    }

    @Override
    public void ask(Appointment request, String by, Instant now) {
        rows.insert(request, by, now);
    }

    @Override
    public void occupy(Appointment accepted, List<Use> uses) {
        jdbc.sql("""
                        UPDATE appointment
                        SET practitioner_id = :practitioner, second_practitioner_id = :second, room_id = :room,
                            device_id = :device, recovery_place_id = :recoveryPlace,
                            starts_at = :start, ends_at = :end, day = :day
                        WHERE clinic_id = :clinic AND id = :id
                        """)
                .param("practitioner", accepted.resources().practitioner())
                .param("second", accepted.resources().second().orElse(null))
                .param("room", accepted.resources().room())
                .param("device", accepted.resources().device().orElse(null))
                .param("recoveryPlace", accepted.resources().recoveryPlace().orElse(null))
                .param("start", Timestamp.from(accepted.during().start()))
                .param("end", Timestamp.from(accepted.during().end()))
                .param("day", accepted.day())
                .param("clinic", accepted.clinic())
                .param("id", accepted.id())
                .update();
        occupancies.take(accepted, uses);
    }

    @Override
    public void change(Appointment appointment, Change change) {
        rows.change(appointment, change);
    }

    @Override
    public void rule(Appointment appointment) {
        rows.rule(appointment);
    }

    @Override
    public void free(Appointment appointment) {
        occupancies.free(appointment);
    }

    @Override
    public void vacate(Appointment appointment) {
        occupancies.vacate(appointment);
    }

    @Override
    public void protect(Appointment appointment, RecoveryWindow window) {
        occupancies.protect(appointment, window);
    }

    @Override
    public void keep(Appointment appointment, AppointmentStore.Lifted lifted) {
        agreements.add(appointment, lifted);
    }

    @Override
    public void keep(Appointment appointment, AdviceRead advice) {
        agreements.add(appointment, advice);
    }

    @Override
    public void keep(Appointment appointment, Corrected corrected) {
        agreements.add(appointment, corrected);
    }

    @Override
    public List<Corrected> corrections(String clinic, UUID id) {
        return agreements.corrections(clinic, id);
    }

    @Override
    public Optional<AppointmentStore.Lifted> lifted(String clinic, UUID id) {
        return agreements.lifted(clinic, id);
    }

    @Override
    public void keep(Appointment appointment, Declined declined) {
        agreements.add(appointment, declined);
    }

    @Override
    public Optional<Declined> declined(String clinic, UUID id) {
        return agreements.declined(clinic, id);
    }

    @Override
    public Optional<AdviceRead> advice(String clinic, UUID id) {
        return agreements.advice(clinic, id);
    }

    @Override
    public Optional<Appointment> find(String clinic, UUID id) {
        return one("WHERE clinic_id = :clinic AND id = :id", clinic, id);
    }

    @Override
    public Optional<Appointment> lock(String clinic, UUID id) {
        return one("WHERE clinic_id = :clinic AND id = :id FOR UPDATE OF a", clinic, id);
    }

    private Optional<Appointment> one(String where, String clinic, UUID id) {
        return jdbc.sql(AppointmentRow.SELECT + where)
                .param("clinic", clinic)
                .param("id", id)
                .query((row, number) -> AppointmentRow.read(row, verdicts))
                .optional();
    }

    @Override
    public Optional<Appointment> due(Instant now) {
        return jdbc.sql(AppointmentRow.SELECT + """
                        WHERE state = 'tentative' AND lapses_at <= :now
                        ORDER BY lapses_at LIMIT 1
                        """)
                .param("now", Timestamp.from(now))
                .query((row, number) -> AppointmentRow.read(row, verdicts))
                .optional();
    }

    @Override
    public List<Appointment> list(String clinic, Filter filter) {
        Position after = filter.after().orElse(new Position(Instant.EPOCH, new UUID(0, 0)));
        return jdbc.sql(AppointmentRow.SELECT + """
                        WHERE clinic_id = :clinic AND state <> 'held' AND day BETWEEN :from AND :to
                          AND (starts_at, id) > (:afterStart, :afterId)
                          AND (:patient::uuid IS NULL OR patient_id = :patient::uuid)
                          AND (:state::text IS NULL OR state = :state::text)
                        ORDER BY starts_at, id
                        LIMIT :rows
                        """)
                .param("clinic", clinic)
                .param("from", filter.from())
                .param("to", filter.to())
                .param("afterStart", Timestamp.from(after.start()))
                .param("afterId", after.id())
                .param("patient", filter.patient().orElse(null))
                .param("state", filter.state().map(AppointmentState::code).orElse(null))
                .param("rows", filter.rows())
                .query((row, number) -> AppointmentRow.read(row, verdicts))
                .list();
    }

    @Override
    public boolean invoiced(String clinic, UUID id, Appointment.Invoice invoice, Instant now) {
        return jdbc.sql("""
                        UPDATE appointment
                        SET invoice_id = :invoice, invoice_number = :number, invoice_issued_at = :issuedAt,
                            invoice_total = :total, invoice_currency = :currency, changed_at = :now
                        WHERE clinic_id = :clinic AND id = :id AND state = 'completed'
                        """)
                        .param("invoice", invoice.id())
                        .param("number", invoice.number())
                        .param("issuedAt", Timestamp.from(invoice.issuedAt()))
                        .param("total", invoice.total())
                        .param("currency", invoice.currency())
                        .param("now", Timestamp.from(now))
                        .param("clinic", clinic)
                        .param("id", id)
                        .update()
                == 1;
    }

    @Override
    public void uninvoiced(String clinic, UUID id, UUID invoice, Instant now) {
        jdbc.sql("""
                        UPDATE appointment
                        SET invoice_id = NULL, invoice_number = NULL, invoice_issued_at = NULL, invoice_total = NULL,
                            invoice_currency = NULL, changed_at = :now
                        WHERE clinic_id = :clinic AND id = :id AND invoice_id = :invoice
                        """)
                .param("now", Timestamp.from(now))
                .param("clinic", clinic)
                .param("id", id)
                .param("invoice", invoice)
                .update();
    }
}
