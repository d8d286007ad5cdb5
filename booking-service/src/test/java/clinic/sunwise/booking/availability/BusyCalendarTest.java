package clinic.sunwise.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.directory.Hours;
import clinic.sunwise.booking.directory.WeeklyHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusyCalendarTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
    private static final WeeklyHours NINE_TO_ELEVEN = new WeeklyHours(Map.of(
            DayOfWeek.MONDAY, List.of(new Hours(LocalTime.of(9, 0), LocalTime.of(11, 0))),
            DayOfWeek.TUESDAY, List.of(new Hours(LocalTime.of(0, 0), LocalTime.of(1, 0)))));

    private final UUID anna = UUID.randomUUID();
    private final UUID bea = UUID.randomUUID();
    private final UUID appointment = UUID.randomUUID();

    @Test
    void whatIsTakenIsNotFree() {
        BusyCalendar calendar = with(BusyCalendar.empty(ZONE), booked(appointment, "09:30", "10:00"));
        assertThat(starts(calendar)).containsExactly("09:00", "10:00", "10:30");
        assertThat(starts(calendar, UUID.randomUUID(), MONDAY)).hasSize(4);
        assertThat(starts(calendar, anna, MONDAY.plusDays(7))).hasSize(4);
    }

    /** What a search has worked out is kept with the calendar: not for what changes, and not for other hours. */
    @Test
    void whatWasWorkedOutForOneSearchDoesNotMisleadTheNext() {
        BusyCalendar empty = BusyCalendar.empty(ZONE);
        assertThat(starts(empty)).containsExactly("09:00", "09:30", "10:00", "10:30");
        assertThat(starts(with(empty, booked(appointment, "09:30", "10:00"))))
                .containsExactly("09:00", "10:00", "10:30");
        WeeklyHours shorter =
                new WeeklyHours(Map.of(DayOfWeek.MONDAY, List.of(new Hours(LocalTime.of(9, 0), LocalTime.of(10, 0)))));
        assertThat(starts(empty, anna, MONDAY, Instant.EPOCH, shorter)).containsExactly("09:00", "09:30");
        assertThat(starts(empty)).hasSize(4);
    }

    @Test
    void aChangedAppointmentTakesItsNewTimeOnly() {
        BusyCalendar before = with(BusyCalendar.empty(ZONE), booked(appointment, "09:30", "10:00"));
        BusyCalendar other = with(before, booked(UUID.randomUUID(), "09:00", "09:30"));
        BusyCalendar after = with(other, booked(appointment, "10:30", "11:00"));
        assertThat(starts(after)).containsExactly("09:30", "10:00");
        // The one before is a value: who still searches in it is not disturbed.
        assertThat(starts(before)).containsExactly("09:00", "10:00", "10:30");
    }

    @Test
    void aRemovedAppointmentTakesNothing() {
        BusyCalendar calendar = with(BusyCalendar.empty(ZONE), booked(appointment, "09:30", "10:00"))
                .with(Set.of(appointment), List.of());
        assertThat(starts(calendar)).hasSize(4);
        // Once more is no harm: changes are read again while another transaction is open.
        assertThat(starts(calendar.with(Set.of(appointment), List.of()))).hasSize(4);
    }

    @Test
    void theSameChangeTwiceIsOne() {
        Taken taken = booked(appointment, "09:30", "10:00");
        BusyCalendar calendar = with(with(BusyCalendar.empty(ZONE), taken), taken);
        assertThat(starts(calendar.with(Set.of(appointment), List.of()))).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"08:59:59, false", "09:00:00, true", "09:00:01, true"})
    void aHoldTakesUntilItExpires(String now, boolean free) {
        Taken hold = new Taken(appointment, anna, range("09:30", "10:00"), at("09:00"));
        BusyCalendar calendar = with(BusyCalendar.empty(ZONE), hold);
        calendar = with(calendar, booked(UUID.randomUUID(), "10:30", "11:00"));
        assertThat(starts(calendar, anna, MONDAY, at(now)).contains("09:30")).isEqualTo(free);
        assertThat(starts(calendar, anna, MONDAY, at(now))).doesNotContain("10:30");
    }

    @Test
    void aSessionOverMidnightTakesBothDays() {
        TimeRange night = new TimeRange(at("10:30"), at("10:30").plus(Duration.ofHours(14)));
        BusyCalendar calendar = with(BusyCalendar.empty(ZONE), new Taken(appointment, anna, night, null));
        assertThat(starts(calendar)).containsExactly("09:00", "09:30", "10:00");
        assertThat(starts(calendar, anna, MONDAY.plusDays(1))).containsExactly("00:30");
    }

    @Test
    void aSessionThatEndsAtMidnightLeavesTheNextDayAlone() {
        TimeRange evening = new TimeRange(at("10:30"), at("10:30").plus(Duration.ofMinutes(13 * 60 + 30)));
        BusyCalendar calendar = with(BusyCalendar.empty(ZONE), new Taken(appointment, anna, evening, null));
        assertThat(starts(calendar, anna, MONDAY.plusDays(1))).containsExactly("00:00", "00:30");
    }

    /** Each value shares most of itself with the ones before; what is searched in one must not be seen in another. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void afterAnyChangesItIsAsIfItHadBeenReadAnew(long seed) {
        Random random = new Random(seed);
        List<UUID> appointments = Stream.generate(UUID::randomUUID).limit(6).toList();
        Map<UUID, List<Taken>> now = new HashMap<>();
        BusyCalendar calendar = BusyCalendar.empty(ZONE);
        for (int change = 0; change < 200; change++) {
            UUID changed = appointments.get(random.nextInt(appointments.size()));
            now.put(changed, taken(changed, random));
            calendar = calendar.with(Set.of(changed), now.get(changed));
            BusyCalendar anew = BusyCalendar.empty(ZONE)
                    .with(
                            now.keySet(),
                            now.values().stream().flatMap(List::stream).toList());
            for (LocalDate day : List.of(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(512))) {
                for (UUID resource : List.of(anna, bea)) {
                    assertThat(starts(calendar, resource, day)).isEqualTo(starts(anew, resource, day));
                }
            }
        }
    }

    /** Up to two resources for half an hour, on one of two days that share a place in what is remembered. */
    private List<Taken> taken(UUID appointment, Random random) {
        Instant start = at("09:00")
                .plus(Duration.ofMinutes(30L * random.nextInt(4)))
                .plus(Duration.ofDays(random.nextBoolean() ? 0 : 512));
        TimeRange during = new TimeRange(start, start.plus(Duration.ofMinutes(30)));
        return Stream.of(anna, bea)
                .filter(_ -> random.nextBoolean())
                .map(resource -> new Taken(appointment, resource, during, null))
                .toList();
    }

    private List<String> starts(BusyCalendar calendar) {
        return starts(calendar, anna, MONDAY);
    }

    private static List<String> starts(BusyCalendar calendar, UUID resource, LocalDate day) {
        return starts(calendar, resource, day, Instant.EPOCH);
    }

    private static List<String> starts(BusyCalendar calendar, UUID resource, LocalDate day, Instant now) {
        return starts(calendar, resource, day, now, NINE_TO_ELEVEN);
    }

    private static List<String> starts(
            BusyCalendar calendar, UUID resource, LocalDate day, Instant now, WeeklyHours hours) {
        return new FreeSlots(ZONE, 30)
                        .starts(
                                day,
                                Instant.EPOCH,
                                OneTime.of(
                                        Duration.ofMinutes(30),
                                        List.of(List.of(calendar.resource(resource, hours, now)))))
                        .stream()
                        .map(start -> start.toLocalTime().toString())
                        .toList();
    }

    private static BusyCalendar with(BusyCalendar calendar, Taken taken) {
        return calendar.with(Set.of(taken.appointment()), List.of(taken));
    }

    private Taken booked(UUID id, String from, String to) {
        return new Taken(id, anna, range(from, to), null);
    }

    private static TimeRange range(String from, String to) {
        return new TimeRange(at(from), at(to));
    }

    private static Instant at(String time) {
        return MONDAY.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }
}
