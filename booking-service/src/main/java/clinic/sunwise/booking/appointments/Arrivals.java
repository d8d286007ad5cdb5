package clinic.sunwise.booking.appointments;

import clinic.sunwise.platform.identity.Caller;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Patients who have come. Before anybody treats them they are judged once more, on what they have told and what was seen since they
 * booked; what was accepted when it was booked stays accepted.
 */
@Service
@Transactional
public class Arrivals {

    private final AppointmentStore store;
    private final Cases cases;
    private final Accepted accepted;
    private final Agreements agreements;
    private final Reconsideration reconsideration;
    private final Clock clock;

    Arrivals(
            AppointmentStore store,
            Cases cases,
            Accepted accepted,
            Agreements agreements,
            Reconsideration reconsideration,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.accepted = accepted;
        this.agreements = agreements;
        this.reconsideration = reconsideration;
        this.clock = clock;
    }

    /**
     * The patient has come and was asked and looked at.
     *
     * @param consent to what has come up since it was booked
     */
    public Outcome arrive(String clinic, UUID id, Consent consent, Caller caller) {
        Instant now = clock.instant();
        return store.find(clinic, id)
                .map(found -> cases.again(found, now)
                        .map(opened -> arrive(store.lock(clinic, id).orElseThrow(), opened, consent, caller, now))
                        .orElseGet(() -> new Outcome.Invalid("treatment", Requests.NOT_OFFERED)))
                .orElseGet(Outcome.NotFound::new);
    }

    private Outcome arrive(Appointment booked, Case opened, Consent consent, Caller caller, Instant now) {
        LocalDate today =
                LocalDate.ofInstant(now, opened.wanted().premises().clinic().zone());
        Optional<AppointmentLifecycle.Transition> transition =
                AppointmentLifecycle.find(booked.state(), AppointmentAction.CHECK_IN, caller.role());
        if (transition.isEmpty() || today.isBefore(booked.day())) {
            return Appointments.wrongState(booked, AppointmentAction.CHECK_IN, caller.role(), transition);
        }
        return opened.obstacle(booked, verdict -> accepted.covers(verdict, booked), consent)
                .orElseGet(() -> arrived(booked, opened, consent, caller, now));
    }

    private Outcome arrived(Appointment booked, Case opened, Consent consent, Caller caller, Instant now) {
        Appointment arrived = booked.arrived(
                opened.verdict(), opened.version(), booked.adviceConfirmed() || consent.adviceConfirmed());
        store.change(arrived, new AppointmentStore.Change(caller.subject(), now, Optional.empty()));
        agreements.keepNew(booked, arrived, consent, caller, now);
        reconsideration.changed(arrived.chain(), arrived.patient());
        return new Outcome.Done(arrived);
    }
}
