package clinic.sunwise.booking.appointments;

import clinic.sunwise.booking.appointments.AppointmentLifecycle.Transition;
import clinic.sunwise.booking.clinicalrules.Verdict;
import clinic.sunwise.booking.patients.Patients;
import clinic.sunwise.platform.identity.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of an appointment that was made while the patient still had time to reflect: she confirms it once she may, or it
 * lapses by itself.
 */
@Service
@Transactional
public class TentativeBookings {

    private static final String BY_ITSELF = "clock";

    private final AppointmentStore store;
    private final Cases cases;
    private final Accepted accepted;
    private final Patients patients;
    private final Agreements agreements;
    private final AppointmentEvents events;
    private final Reconsideration reconsideration;
    private final Clock clock;

    TentativeBookings(
            AppointmentStore store,
            Cases cases,
            Accepted accepted,
            Patients patients,
            Agreements agreements,
            AppointmentEvents events,
            Reconsideration reconsideration,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.accepted = accepted;
        this.patients = patients;
        this.agreements = agreements;
        this.events = events;
        this.reconsideration = reconsideration;
        this.clock = clock;
    }

    /** Books it for good. It is judged anew; what was accepted when it was made stays accepted. */
    public Outcome confirm(String clinic, UUID id, Consent consent, Caller caller) {
        Instant now = clock.instant();
        return store.find(clinic, id)
                .filter(found -> caller.role().isStaff() || found.patient().equals(caller.patient()))
                .map(found -> cases.again(found, now)
                        .map(opened -> confirm(store.lock(clinic, id).orElseThrow(), opened, consent, caller, now))
                        .orElseGet(() -> new Outcome.Invalid("treatment", Requests.NOT_OFFERED)))
                .orElseGet(Outcome.NotFound::new);
    }

    private Outcome confirm(Appointment tentative, Case opened, Consent consent, Caller caller, Instant now) {
        return AppointmentLifecycle.find(tentative.state(), AppointmentAction.CONFIRM, caller.role())
                .filter(transition -> !isOver(tentative, now))
                .map(transition -> obstacle(tentative, opened, consent, now)
                        .orElseGet(() -> confirmed(tentative, opened, consent, caller, now)))
                .orElseGet(() -> new Outcome.WrongState(
                        tentative.state(),
                        AppointmentLifecycle.allowed(tentative.state(), caller.role()),
                        "It is " + tentative.state().code() + ", or its time to be confirmed is over."));
    }

    private Optional<Outcome> obstacle(Appointment tentative, Case opened, Consent consent, Instant now) {
        return opened.reflection(now)
                .map(Reflection::confirmableFrom)
                .<Outcome>map(Outcome.TooEarlyToCommit::new)
                .or(() -> opened.obstacle(tentative, verdict -> accepted.covers(verdict, tentative), consent));
    }

    private Outcome confirmed(Appointment tentative, Case opened, Consent consent, Caller caller, Instant now) {
        Verdict verdict = opened.verdict();
        Appointment booked =
                tentative.booked(verdict, opened.version(), tentative.adviceConfirmed() || consent.adviceConfirmed());
        store.change(booked, new AppointmentStore.Change(caller.subject(), now, Optional.empty()));
        store.protect(booked, opened.window());
        if (opened.hasUnread(tentative)) {
            agreements.keepAdvice(booked, consent, caller, now);
        }
        events.booked(booked);
        reconsideration.changed(booked.chain(), booked.patient());
        return new Outcome.Done(booked);
    }

    /** Lets one lapse whose time is over; false if there is none. */
    public boolean lapseOne() {
        Instant now = clock.instant();
        Optional<Appointment> due = store.due(now);
        due.ifPresent(found -> {
            patients.lock(found.chain(), found.patient());
            store.lock(found.clinic(), found.id())
                    .filter(each -> each.state() == AppointmentState.TENTATIVE && isOver(each, now))
                    .ifPresent(each -> lapse(each, now));
        });
        return due.isPresent();
    }

    private void lapse(Appointment tentative, Instant now) {
        Transition transition = AppointmentLifecycle.byItself(tentative.state()).orElseThrow();
        Appointment lapsed = tentative.in(transition.to());
        store.change(lapsed, new AppointmentStore.Change(BY_ITSELF, now, Optional.empty()));
        store.free(lapsed);
        events.tell(transition, lapsed, BY_ITSELF, now);
        reconsideration.changed(lapsed.chain(), lapsed.patient());
    }

    private static boolean isOver(Appointment tentative, Instant now) {
        return tentative
                .reflection()
                .filter(reflection -> reflection.isOver(now))
                .isPresent();
    }
}
