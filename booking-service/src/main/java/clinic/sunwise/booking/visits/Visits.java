package clinic.sunwise.booking.visits;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.appointments.AppointmentState;
import clinic.sunwise.booking.appointments.Appointments;
import clinic.sunwise.booking.appointments.Completion;
import clinic.sunwise.booking.appointments.Outcome;
import clinic.sunwise.booking.patients.Patients;
import clinic.sunwise.platform.identity.Caller;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Completes sessions, with what was done and used, and keeps what was written of them. */
@Service
@Transactional
public class Visits {

    private final Appointments appointments;
    private final Patients patients;
    private final VisitRecordStore store;
    private final NextSessions nextSessions;
    private final Clock clock;

    Visits(
            Appointments appointments,
            Patients patients,
            VisitRecordStore store,
            NextSessions nextSessions,
            Clock clock) {
        this.appointments = appointments;
        this.patients = patients;
        this.store = store;
        this.nextSessions = nextSessions;
        this.clock = clock;
    }

    /**
     * What is written of a session.
     *
     * @param notes at most 2,000 characters; may be empty
     */
    public record Written(List<UsedProduct> products, String notes) {

        public Written {
            products = List.copyOf(products);
        }

        VisitRecord by(Caller caller, Optional<String> reason, Clock clock) {
            return new VisitRecord(products, notes, reason, caller.subject(), clock.instant());
        }
    }

    /** The session is over. */
    public Outcome complete(String clinic, UUID id, Completion said, Written written, Caller caller) {
        Outcome outcome = appointments.complete(clinic, id, said, caller);
        if (outcome instanceof Outcome.Done done) {
            store.add(done.appointment(), written.by(caller, Optional.empty(), clock));
        }
        return outcome;
    }

    /** When she should come again after a completed session; empty if the rules know no such day. */
    @Transactional(readOnly = true)
    public Optional<NextSession> next(Appointment completed) {
        return completed.performed().isEmpty() ? Optional.empty() : nextSessions.after(completed);
    }

    /**
     * Puts right what was written; what was written before stays. Of a patient who was erased nothing more is written.
     *
     * @param reason why, 20 to 2,000 characters
     */
    public Outcome correct(String clinic, UUID id, Written written, String reason, Caller caller) {
        return appointments
                .lock(clinic, id, caller)
                .filter(found -> patients.find(found.chain(), found.patient()).isPresent())
                .map(found -> correct(found, written, reason, caller))
                .orElseGet(Outcome.NotFound::new);
    }

    private Outcome correct(Appointment found, Written written, String reason, Caller caller) {
        if (found.state() != AppointmentState.COMPLETED) {
            return new Outcome.WrongState(
                    found.state(),
                    Set.of(),
                    "Nothing is written yet of what is " + found.state().code() + ".");
        }
        store.add(found, written.by(caller, Optional.of(reason), clock));
        return new Outcome.Done(found);
    }

    /** All that was ever written of an appointment, oldest first; the last counts. */
    @Transactional(readOnly = true)
    public List<VisitRecord> records(Appointment appointment) {
        return store.of(appointment.clinic(), appointment.id());
    }

    /** On whom a batch was used; see {@link VisitRecordStore#uses}. */
    @Transactional(readOnly = true)
    public List<VisitRecordStore.Use> uses(
            String clinic, String batch, Optional<String> product, Optional<VisitRecordStore.After> after, int rows) {
        return store.uses(clinic, batch, product, after, rows);
    }
}
