package clinic.sunwise.booking.appointments;

import clinic.sunwise.booking.availability.TimeRange;
import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.protocols.Treatment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where appointments are kept. All writing happens in the caller's transaction. */
public interface AppointmentStore {

    /**
     * A session that counts for the patient: held and not expired, booked, under way or completed.
     *
     * @param treatment what was really done, or else what is booked
     */
    record CountedSession(
            UUID id,
            AppointmentState state,
            Treatment treatment,
            int protocolVersion,
            LocalDate day,
            TimeRange during) {}

    /**
     * The skin that is left alone after a session.
     *
     * @param until first day on which it may be treated again
     */
    record RecoveryWindow(Set<Area> areas, LocalDate from, LocalDate until) {}

    /**
     * What a list shows.
     *
     * @param from first day in the clinic's time zone, inclusive
     * @param to last day, inclusive
     * @param after only what comes after this start and id
     */
    record Filter(
            LocalDate from,
            LocalDate to,
            Optional<UUID> patient,
            Optional<AppointmentState> state,
            Optional<Position> after,
            int rows) {}

    /** A place in a list. */
    record Position(Instant start, UUID id) {}

    /** All that counts at the whole chain, oldest first. */
    List<CountedSession> counted(String chain, UUID patient, Instant now);

    /** Removes the clinic's holds whose time is over, as far as nobody else is about to. */
    void removeExpiredHolds(String clinic, Instant now);

    /** Removes the patient's holds at all clinics of the chain. */
    void removeHolds(String chain, UUID patient);

    /**
     * Adds an appointment with what it takes up.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException if the database refuses it: taken or too close
     */
    void add(Appointment appointment, RecoveryWindow window, String by, Instant now);

    /** Changes state, verdict and what was performed. */
    void change(Appointment appointment, Change change);

    /** Who changes an appointment, when, and what is written with it. */
    record Change(String by, Instant at, Optional<String> note) {}

    /** Gives free what the appointment takes up: its resources, the patient's time, her skin. */
    void free(Appointment appointment);

    /**
     * Replaces the skin that the appointment protects.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException if another session stands in the window
     */
    void protect(Appointment appointment, RecoveryWindow window);

    /**
     * Replaces the skin that the appointment protects by what was really treated. Where another session already stands in
     * the window there is none: it is too late to refuse, and the judge knows of both sessions.
     */
    void protectTreated(Appointment appointment, RecoveryWindow window);

    Optional<Appointment> find(String clinic, UUID id);

    /** The appointment, which nobody else changes until the transaction ends. */
    Optional<Appointment> lock(String clinic, UUID id);

    /** Appointments by start, without holds. */
    List<Appointment> list(String clinic, Filter filter);

    /** Notes the invoice of a completed appointment; false if there is no such appointment. */
    boolean invoiced(String clinic, UUID id, Appointment.Invoice invoice, Instant now);
}
