package clinic.sunwise.booking.appointments;

import clinic.sunwise.booking.availability.BusyTimes;
import clinic.sunwise.booking.availability.FreeSlots;
import clinic.sunwise.booking.availability.Resource;
import clinic.sunwise.booking.availability.SessionGroups;
import clinic.sunwise.booking.availability.TimeRange;
import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.protocols.Protocol.Technique;
import java.time.Clock;
import java.time.Duration;
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
        return assign(wanted, Map.of()).isPresent();
    }

    /** Resources that are free for the whole session, as the running transaction sees it; empty if there are none. */
    Optional<Appointment.Resources> free(Wanted wanted) {
        Clinic clinic = wanted.premises().clinic();
        Map<UUID, List<TimeRange>> busy = busyTimes.of(clinic.id(), wanted.during(), clock.instant());
        return assign(wanted, busy).map(CalendarSlots::resources);
    }

    private static Optional<List<UUID>> assign(Wanted wanted, Map<UUID, List<TimeRange>> busy) {
        Clinic clinic = wanted.premises().clinic();
        Technique technique =
                wanted.protocol().technique(wanted.treatment().technique()).orElseThrow();
        List<List<Resource>> groups =
                SessionGroups.of(wanted.premises(), wanted.protocol(), technique, wanted.practitioner(), busy);
        Duration duration =
                Duration.between(wanted.during().start(), wanted.during().end());
        return new FreeSlots(clinic.zone(), clinic.slotMinutes())
                .assign(wanted.during().start(), duration, groups);
    }

    private static Appointment.Resources resources(List<UUID> ids) {
        return new Appointment.Resources(
                ids.get(0), ids.get(1), ids.size() > 2 ? Optional.of(ids.get(2)) : Optional.empty());
    }
}
