package clinic.sunwise.booking.appointments;

import clinic.sunwise.booking.availability.BusyTimes;
import clinic.sunwise.booking.availability.FreeSlots;
import clinic.sunwise.booking.availability.Requirements;
import clinic.sunwise.booking.availability.Resource;
import clinic.sunwise.booking.availability.SessionGroups;
import clinic.sunwise.booking.availability.SessionPlan;
import clinic.sunwise.booking.availability.TimeRange;
import clinic.sunwise.booking.availability.Use;
import clinic.sunwise.booking.directory.Clinic;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds who and what at a clinic could take a session, from hours and busy times. */
@Component
class CalendarSlots {

    private final BusyTimes busyTimes;
    private final Clock clock;

    CalendarSlots(BusyTimes busyTimes, Clock clock) {
        this.busyTimes = busyTimes;
        this.clock = clock;
    }

    /** True if somebody works, and the clinic is open, for the whole session, busy or not. */
    boolean isWithinHours(Wanted wanted) {
        return slots(wanted)
                .assign(wanted.during().start(), needs(wanted, Map.of()))
                .isPresent();
    }

    /**
     * Resources that are free each for its part of the session, and that nobody else takes up before the running transaction ends;
     * empty if there are none. Who takes up several days asks for them in their order, so that no two wait for each other.
     */
    Optional<List<Use>> free(Wanted wanted) {
        busyTimes.oneAfterTheOther(wanted.premises().clinic().id(), wanted.day());
        Instant start = wanted.during().start();
        TimeRange range =
                new TimeRange(start, start.plus(needs(wanted, Map.of()).longest()));
        Map<UUID, List<TimeRange>> busy =
                busyTimes.of(wanted.premises().clinic().id(), range, clock.instant());
        return slots(wanted).assign(start, needs(wanted, busy));
    }

    private static FreeSlots slots(Wanted wanted) {
        Clinic clinic = wanted.premises().clinic();
        return new FreeSlots(clinic.zone(), clinic.slotMinutes());
    }

    private static Requirements<Resource> needs(Wanted wanted, Map<UUID, List<TimeRange>> busy) {
        SessionPlan plan = SessionPlan.of(wanted.protocol(), wanted.treatment()).orElseThrow();
        return SessionGroups.of(wanted.premises(), wanted.protocol(), plan, wanted.practitioner(), busy);
    }
}
