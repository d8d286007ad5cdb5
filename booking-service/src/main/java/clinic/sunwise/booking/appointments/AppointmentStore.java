package clinic.sunwise.booking.appointments;

import clinic.sunwise.booking.availability.TimeRange;
import clinic.sunwise.booking.availability.Use;
import clinic.sunwise.booking.clinicalrules.Verdict;
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
     * A session that counts for the patient: held and not expired, tentative, booked, under way or completed.
     *
     * @param clinic of the chain
     * @param rulesVersion of its clinic's protocol, whose rules it is under
     * @param treatment what was really done, or else what is booked
     * @param course that it belongs to; empty for a session by itself
     */
    record CountedSession(
            UUID id,
            String clinic,
            AppointmentState state,
            Treatment treatment,
            int rulesVersion,
            LocalDate day,
            TimeRange during,
            Optional<UUID> course) {}

    /**
     * The skin that is left alone after a session.
     *
     * @param until first day on which it may be treated again
     * @param shared true where it may meet another session's window, because a clinician has decided so or because it is too
     *     late to refuse: then the patient's skin is shared out anew between all her sessions
     */
    record RecoveryWindow(Set<Area> areas, LocalDate from, LocalDate until, boolean shared) {}

    /** What a clinician has lifted, and why. */
    record Lifted(Verdict verdict, String reason, String by, Instant at) {}

    /** Why a clinician has declined a request. */
    record Declined(String reason, String by, Instant at) {}

    /** What was put right, and why. */
    record Corrected(AppointmentState from, AppointmentState to, String reason, String by, Instant at) {}

    /**
     * What the patient had read when she confirmed it.
     *
     * @param language tag of the language in which she read it
     */
    record AdviceRead(String language, int protocolVersion, List<String> texts, String by, Instant at) {}

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

    /** How many requests of hers, at the whole chain and for times to come, nobody has decided on. */
    int requests(String chain, UUID patient, Instant now);

    /** Removes the clinic's holds whose time is over, as far as nobody else is about to. */
    void removeExpiredHolds(String clinic, Instant now);

    /** Removes the patient's holds at all clinics of the chain. */
    void removeHolds(String chain, UUID patient);

    /**
     * Adds an appointment with what it takes up.
     *
     * @param uses of resources, each for its own part of the time
     * @throws org.springframework.dao.DataIntegrityViolationException if the database refuses it: taken or too close
     */
    void add(Appointment appointment, List<Use> uses, RecoveryWindow window, String by, Instant now);

    /** Adds a request, which takes up nothing. */
    void ask(Appointment request, String by, Instant now);

    /**
     * Takes up what an accepted request, or a moved appointment, needs at its time.
     *
     * @param uses of resources, each for its own part of the time
     * @throws org.springframework.dao.DataIntegrityViolationException if the database refuses it: taken
     */
    void occupy(Appointment accepted, List<Use> uses);

    /** Changes state, verdict, the versions that it is judged by, and what was performed; its version counts up. */
    void change(Appointment appointment, Change change);

    /** Puts the appointment under the rules of its {@code rulesVersion}; nothing else changes. */
    void rule(Appointment appointment);

    /** Who changes an appointment, when, and what is written with it. */
    record Change(String by, Instant at, Optional<String> note) {}

    /**
     * Gives free what the appointment takes up: its resources, the patient's time, her skin, which her other sessions get
     * back as far as they had left it to this one. Under the patient's lock.
     */
    void free(Appointment appointment);

    /** The same of an appointment that is about to be placed anew: its own skin is left out as well. */
    void vacate(Appointment appointment);

    /**
     * Replaces the skin that the appointment protects.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException if the window is not shared and another session stands
     *     in it
     */
    void protect(Appointment appointment, RecoveryWindow window);

    /** Keeps for good what a clinician has lifted. */
    void keep(Appointment appointment, Lifted lifted);

    /** Keeps for good what the patient has read. */
    void keep(Appointment appointment, AdviceRead advice);

    /** What a clinician has lifted for this appointment; empty if nothing had to be. */
    Optional<Lifted> lifted(String clinic, UUID id);

    /** Keeps for good what was put right. */
    void keep(Appointment appointment, Corrected corrected);

    /** All that was put right of an appointment, oldest first. */
    List<Corrected> corrections(String clinic, UUID id);

    /** Keeps for good why a request was declined. */
    void keep(Appointment appointment, Declined declined);

    /** Why a clinician has declined; empty if she has not. */
    Optional<Declined> declined(String clinic, UUID id);

    /** What the patient had read last for this appointment; empty if there was nothing to read. */
    Optional<AdviceRead> advice(String clinic, UUID id);

    Optional<Appointment> find(String clinic, UUID id);

    /** The appointment, which nobody else changes until the transaction ends. */
    Optional<Appointment> lock(String clinic, UUID id);

    /** The tentative appointment whose time has been over longest; empty if there is none. */
    Optional<Appointment> due(Instant now);

    /** Appointments by start, without holds. */
    List<Appointment> list(String clinic, Filter filter);

    /** Notes the invoice of a completed appointment; false if there is no such appointment. */
    boolean invoiced(String clinic, UUID id, Appointment.Invoice invoice, Instant now);

    /** Takes this invoice away from the appointment; nothing if it has another one or none. */
    void uninvoiced(String clinic, UUID id, UUID invoice, Instant now);
}
