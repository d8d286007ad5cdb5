package clinic.sunwise.booking.appointments;

import clinic.sunwise.booking.appointments.AppointmentLifecycle.Transition;
import clinic.sunwise.booking.appointments.AppointmentStore.RecoveryWindow;
import clinic.sunwise.booking.casefile.CaseFile;
import clinic.sunwise.booking.casefile.CaseFiles;
import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.patients.Patients;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Protocols;
import clinic.sunwise.booking.protocols.Treatment;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of booked appointments. {@link AppointmentLifecycle} says what can. */
@Service
@Transactional
public class Appointments {

    private final AppointmentStore store;
    private final Directory directory;
    private final Protocols protocols;
    private final PolicyCheck policy;
    private final CaseFiles files;
    private final AppointmentEvents events;
    private final Patients patients;
    private final Reconsideration reconsideration;
    private final Clock clock;

    Appointments(
            AppointmentStore store,
            Directory directory,
            Protocols protocols,
            PolicyCheck policy,
            CaseFiles files,
            AppointmentEvents events,
            Patients patients,
            Reconsideration reconsideration,
            Clock clock) {
        this.store = store;
        this.directory = directory;
        this.protocols = protocols;
        this.policy = policy;
        this.files = files;
        this.events = events;
        this.patients = patients;
        this.reconsideration = reconsideration;
        this.clock = clock;
    }

    /** An appointment that the caller may see: staff all of the clinic, a patient her own. */
    @Transactional(readOnly = true)
    public Optional<Appointment> find(String clinic, UUID id, Caller caller) {
        return store.find(clinic, id).filter(each -> maySee(each, caller));
    }

    /** The same, which nobody else changes until the transaction ends. */
    public Optional<Appointment> lock(String clinic, UUID id, Caller caller) {
        return store.lock(clinic, id).filter(each -> maySee(each, caller));
    }

    /** What a clinician has lifted for an appointment that the caller may see. */
    @Transactional(readOnly = true)
    public Optional<AppointmentStore.Lifted> lifted(String clinic, UUID id, Caller caller) {
        return find(clinic, id, caller).flatMap(found -> store.lifted(clinic, found.id()));
    }

    /** Why a clinician has declined a request that the caller may see. */
    @Transactional(readOnly = true)
    public Optional<AppointmentStore.Declined> declined(String clinic, UUID id, Caller caller) {
        return find(clinic, id, caller).flatMap(found -> store.declined(clinic, found.id()));
    }

    /** What the patient had read for an appointment that the caller may see. */
    @Transactional(readOnly = true)
    public Optional<AppointmentStore.AdviceRead> advice(String clinic, UUID id, Caller caller) {
        return find(clinic, id, caller).flatMap(found -> store.advice(clinic, found.id()));
    }

    /** Appointments by start, at most {@code filter.rows()}; holds are not appointments yet. */
    @Transactional(readOnly = true)
    public List<Appointment> list(String clinic, AppointmentStore.Filter filter) {
        return store.list(clinic, filter);
    }

    /** Calls it off for the patient; its time and her skin are free again. */
    public Outcome cancel(String clinic, UUID id, Optional<String> reason, Caller caller) {
        return cancel(clinic, id, reason, false, caller);
    }

    /**
     * The same.
     *
     * @param byClinic true where the patient did not ask for it: then it is never late
     */
    public Outcome cancel(String clinic, UUID id, Optional<String> reason, boolean byClinic, Caller caller) {
        boolean late = !byClinic && store.find(clinic, id).filter(this::isLate).isPresent();
        return freed(act(clinic, id, caller, AppointmentAction.CANCEL, reason, each -> late ? each.late() : each));
    }

    /** What binds nobody yet, or has begun with her arrival, is never cancelled late. */
    private boolean isLate(Appointment appointment) {
        return policy.isLate(appointment, clinic(appointment), clock.instant());
    }

    /** Somebody begins to treat the patient. */
    public Outcome start(String clinic, UUID id, Caller caller) {
        return act(clinic, id, caller, AppointmentAction.START, Optional.empty(), each -> each);
    }

    /** The patient has not come. */
    public Outcome noShow(String clinic, UUID id, Caller caller) {
        return freed(act(clinic, id, caller, AppointmentAction.NO_SHOW, Optional.empty(), each -> each));
    }

    /** The session is over. */
    public Outcome complete(String clinic, UUID id, Completion said, Caller caller) {
        Treatment performed = said.performed();
        Optional<Appointment> found = store.find(clinic, id);
        if (found.isPresent() && !isOffered(performed, found.get())) {
            return new Outcome.Invalid("performed", "is not part of the protocol that was booked");
        }
        Outcome outcome = act(
                clinic,
                id,
                caller,
                AppointmentAction.COMPLETE,
                Optional.empty(),
                each -> each.performing(performed),
                (transition, done, now) -> events.completed(transition, done, said, now));
        if (outcome instanceof Outcome.Done done) {
            store.protect(done.appointment(), window(done.appointment(), performed));
        }
        return outcome;
    }

    /** Billing has invoiced the visit; false if there is no such completed appointment. */
    public boolean invoiced(String clinic, UUID id, Appointment.Invoice invoice) {
        return store.invoiced(clinic, id, invoice, clock.instant());
    }

    /** Billing has cancelled the invoice of the visit, which should never have been issued. */
    public void uninvoiced(String clinic, UUID id, UUID invoice) {
        store.uninvoiced(clinic, id, invoice, clock.instant());
    }

    private Outcome act(
            String clinic,
            UUID id,
            Caller caller,
            AppointmentAction action,
            Optional<String> note,
            UnaryOperator<Appointment> effect) {
        return act(
                clinic,
                id,
                caller,
                action,
                note,
                effect,
                (transition, after, now) ->
                        events.tell(transition, after, caller.role().code(), now));
    }

    /** Tells others what has become of an appointment. */
    private interface Telling {
        void tell(Transition transition, Appointment after, Instant now);
    }

    private Outcome act(
            String clinic,
            UUID id,
            Caller caller,
            AppointmentAction action,
            Optional<String> note,
            UnaryOperator<Appointment> effect,
            Telling telling) {
        store.find(clinic, id).ifPresent(each -> patients.lock(each.chain(), each.patient()));
        Optional<Appointment> locked = store.lock(clinic, id).filter(each -> maySee(each, caller));
        if (locked.isEmpty()) {
            return new Outcome.NotFound();
        }
        Appointment before = locked.get();
        Instant now = clock.instant();
        Optional<Transition> transition = AppointmentLifecycle.find(before.state(), action, caller.role());
        if (transition.isEmpty() || isTooEarly(transition.get(), before, now)) {
            return wrongState(before, action, caller.role(), transition);
        }
        Appointment after = effect.apply(before.in(transition.get().to()));
        store.change(after, new AppointmentStore.Change(caller.subject(), now, note));
        telling.tell(transition.get(), after, now);
        reconsideration.changed(after.chain(), after.patient());
        return new Outcome.Done(after);
    }

    private boolean isTooEarly(Transition transition, Appointment appointment, Instant now) {
        return switch (transition.earliest()) {
            case ALWAYS -> false;
            case ITS_DAY -> now.atZone(clinic(appointment).zone()).toLocalDate().isBefore(appointment.day());
            case ITS_START -> now.isBefore(appointment.during().start());
            // Their use cases know when: TentativeBookings.
            case ITS_COMMITMENT, ITS_LAPSE -> true;
        };
    }

    static Outcome wrongState(
            Appointment appointment, AppointmentAction action, Role role, Optional<Transition> tooEarly) {
        Set<AppointmentAction> allowed = AppointmentLifecycle.allowed(appointment.state(), role);
        String detail = tooEarly.isPresent()
                ? "It is too early to " + action.code() + ": the appointment is on " + appointment.day() + "."
                : "An appointment that is " + appointment.state().code() + " allows no " + action.code() + ".";
        return new Outcome.WrongState(appointment.state(), allowed, detail);
    }

    private Outcome freed(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            store.free(done.appointment());
        }
        return outcome;
    }

    private boolean isOffered(Treatment performed, Appointment appointment) {
        return performed.protocol().equals(appointment.treatment().protocol())
                && protocol(appointment).duration(performed).isPresent();
    }

    private RecoveryWindow window(Appointment appointment, Treatment performed) {
        Protocol protocol = protocol(appointment);
        CaseFile file = files.of(clinic(appointment), appointment.patient());
        return new RecoveryWindow(
                performed.areas(),
                appointment.day(),
                protocol.spacing(performed)
                        .nextAfter(appointment.day(), file.facts().skin()),
                true);
    }

    private Protocol protocol(Appointment appointment) {
        return protocols.version(appointment.clinic(), appointment.treatment().protocol(), appointment.rulesVersion());
    }

    private Clinic clinic(Appointment appointment) {
        return directory.premises(appointment.clinic()).orElseThrow().clinic();
    }

    static boolean maySee(Appointment appointment, Caller caller) {
        return caller.role().isStaff() || appointment.patient().equals(caller.patient());
    }
}
