package clinic.sunwise.booking.appointments;

import clinic.sunwise.booking.directory.BookingPolicy;
import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Policies;
import clinic.sunwise.platform.identity.Caller;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whether the clinic's policy allows a booking, whatever the clinical rules say. */
@Component
class PolicyCheck {

    /** Requests of one patient at all clinics of a chain that clinicians have not decided on yet: each takes their time. */
    static final int MOST_REQUESTS = 5;

    private final Policies policies;

    PolicyCheck(Policies policies) {
        this.policies = policies;
    }

    /**
     * What the policy has against it; empty if it allows it.
     *
     * @param course of several sessions that it is for, which reaches beyond the horizon and is one open booking; empty for a
     *     session by itself
     */
    Optional<Outcome> against(Case opened, Optional<UUID> course, Caller caller, Instant now) {
        Clinic clinic = opened.wanted().premises().clinic();
        BookingPolicy policy = policies.of(clinic.id(), LocalDate.ofInstant(now, clinic.zone()));
        Instant earliest = policy.earliest(now, caller.role().isStaff());
        if (opened.wanted().during().start().isBefore(earliest)) {
            return Optional.of(new Outcome.AgainstPolicy(
                    "minimum-notice",
                    policy.minimumNotice().toMinutes(),
                    Optional.of(earliest.atZone(clinic.zone()).toOffsetDateTime())));
        }
        LocalDate last = policy.last(now, clinic.zone());
        if (course.isEmpty() && opened.day().isAfter(last)) {
            return Optional.of(new Outcome.AgainstPolicy("horizon", last, Optional.empty()));
        }
        long open = opened.openBookings(now, course);
        return policy.allowsOneMore(open)
                ? Optional.empty()
                : Optional.of(new Outcome.AgainstPolicy("most-open-bookings", open, Optional.empty()));
    }

    /** True for what is booked where it is later before the start than the policy asks whoever calls it off. */
    boolean isLate(Appointment appointment, Clinic clinic, Instant now) {
        return appointment.state() == AppointmentState.BOOKED && now.isAfter(latest(appointment, clinic, now));
    }

    /** What stands against a patient's putting off what is booked: from then on she would have to call it off late. */
    Optional<Outcome> againstMoving(Appointment booked, Case opened, Caller caller, Instant now) {
        Clinic clinic = opened.wanted().premises().clinic();
        return caller.role().isStaff() || !isLate(booked, clinic, now)
                ? Optional.empty()
                : Optional.of(new Outcome.AgainstPolicy(
                        "late-move", lateCancellation(clinic, now).toMinutes(), Optional.empty()));
    }

    /**
     * What stands against one more request of a patient to a clinician.
     *
     * @param pending her requests that are not decided on
     */
    static Optional<Outcome> againstAsking(int pending) {
        return pending < MOST_REQUESTS
                ? Optional.empty()
                : Optional.of(new Outcome.AgainstPolicy("most-open-requests", pending, Optional.empty()));
    }

    private Instant latest(Appointment appointment, Clinic clinic, Instant now) {
        return appointment.during().start().minus(lateCancellation(clinic, now));
    }

    private Duration lateCancellation(Clinic clinic, Instant now) {
        return policies.of(clinic.id(), LocalDate.ofInstant(now, clinic.zone())).lateCancellation();
    }
}
