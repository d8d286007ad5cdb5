package clinic.sunwise.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.ClockChanges;
import clinic.sunwise.booking.directory.Hours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Every clock change of every IANA zone in ten years: no start vanishes, doubles or shifts. Only the days around changes are
 * looked at, and zones with the same rules once.
 */
class ClockChangesTest {

    private static final Duration SESSION = Duration.ofMinutes(30);
    private static final Hours ALL_DAY = new Hours(LocalTime.MIN, LocalTime.of(23, 55));

    @Test
    void noStartVanishesDoublesOrShifts() {
        List<ClockChanges.Change> changes = ClockChanges.all();
        assertThat(changes).as("the rules of the time zones are there").hasSizeGreaterThan(400);
        for (ClockChanges.Change change : changes) {
            ZoneId zone = change.zone();
            LocalDate day = change.transition().getDateTimeBefore().toLocalDate();
            day.minusDays(1).datesUntil(day.plusDays(3)).forEach(each -> {
                Resource anna = new Resource(UUID.randomUUID(), any -> List.of(ALL_DAY), busy(change.transition()));
                List<OffsetDateTime> counted = counted(zone, each, anna);
                assertThat(starts(zone, each, anna)).as("%s on %s", zone, each).isEqualTo(counted);
                assertThat(startsOfCourses(zone, each, anna))
                        .as("for courses: %s on %s", zone, each)
                        .isEqualTo(counted);
            });
        }
    }

    /** Each moment of the day by itself, along real time. */
    private static List<OffsetDateTime> counted(ZoneId zone, LocalDate day, Resource anna) {
        List<OffsetDateTime> starts = new ArrayList<>();
        Instant end = day.atTime(ALL_DAY.to()).atZone(zone).toInstant();
        Instant start = day.atStartOfDay(zone).toInstant();
        while (!start.plus(SESSION).isAfter(end)) {
            OffsetDateTime local = start.atZone(zone).toOffsetDateTime();
            TimeRange session = new TimeRange(start, start.plus(SESSION));
            if (local.getMinute() % 15 == 0 && anna.busy().stream().noneMatch(session::overlaps)) {
                starts.add(local);
            }
            start = start.plus(DayMask.CELL);
        }
        return starts;
    }

    private static List<OffsetDateTime> starts(ZoneId zone, LocalDate day, Resource anna) {
        return new FreeSlots(zone, 15).starts(day, Instant.EPOCH, OneTime.of(SESSION, List.of(List.of(anna))));
    }

    private static List<OffsetDateTime> startsOfCourses(ZoneId zone, LocalDate day, Resource anna) {
        return new FreeSlots(zone, 15)
                .startsByPractitioner(day, Instant.EPOCH, OneTime.of(SESSION, List.of(List.of(anna))))
                .getOrDefault(anna.id(), List.of());
    }

    /** A session over the change itself, and one some hours later. */
    private static List<TimeRange> busy(ZoneOffsetTransition change) {
        Instant moment = change.getInstant();
        return List.of(
                new TimeRange(moment.minus(Duration.ofMinutes(20)), moment.plus(Duration.ofMinutes(25))),
                new TimeRange(moment.plus(Duration.ofHours(5)), moment.plus(Duration.ofHours(6))));
    }
}
