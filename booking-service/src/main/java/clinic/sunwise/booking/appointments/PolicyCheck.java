package clinic.sunwise.booking.appointments;

import clinic.sunwise.booking.directory.BookingPolicy;
import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Policies;
import clinic.sunwise.platform.identity.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whether the clinic's policy allows a booking, whatever the clinical rules say. */
@Component
class PolicyCheck {

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
}
