package clinic.sunwise.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.booking.directory.Hours;
import clinic.sunwise.booking.directory.WeeklyHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeSlotsTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final FreeSlots SLOTS = new FreeSlots(ZONE, 15);
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);

    @ParameterizedTest
    @CsvSource({"60, 5", "61, 4", "45, 6", "120, 1", "121, 0"})
    void aSessionFitsIntoTheHours(int minutes, int starts) {
        assertThat(times(minutes, List.of(List.of(resource("09:00", "11:00"))))).hasSize(starts);
    }

    @Test
    void touchingSessionsDoNotOverlap() {
        Resource practitioner = resource("09:00", "11:00", range("09:30", "10:00"));
        assertThat(times(30, List.of(List.of(practitioner))))
                .containsExactly(at("09:00"), at("10:00"), at("10:15"), at("10:30"));
    }

    @Test
    void aBusyTimeThatIsOffTheCellsTakesThemWhole() {
        Resource practitioner = resource("09:00", "10:00", range("09:29", "09:31"));
        assertThat(times(15, List.of(List.of(practitioner)))).containsExactly(at("09:00"), at("09:45"));
    }

    @Test
    void eachGroupNeedsOneThatIsFreeAllTheTime() {
        Resource anna = resource("09:00", "10:00", range("09:00", "09:30"));
        Resource bram = resource("09:00", "10:00", range("09:30", "10:00"));
        Resource room = resource("09:00", "10:00", range("09:15", "09:30"));
        assertThat(times(15, List.of(List.of(anna, bram), List.of(room))))
                .containsExactly(at("09:00"), at("09:30"), at("09:45"));
        // Nobody is free for an hour, though somebody is at each moment of it.
        assertThat(times(60, List.of(List.of(anna, bram)))).isEmpty();
        assertThat(times(15, List.of(List.of(anna), List.of()))).isEmpty();
    }

    @Test
    void theAssignedResourcesAreFree() {
        Resource anna = resource("09:00", "10:00", range("09:00", "09:30"));
        Resource bram = resource("09:00", "10:00", range("09:30", "10:00"));
        assertThat(assigned("09:00", List.of(anna, bram))).containsExactly(bram.id());
        assertThat(assigned("09:30", List.of(bram, anna))).containsExactly(anna.id());
        assertThat(assigned("09:15", List.of(bram, anna))).isEmpty();
    }

    @Test
    void startsBeforeTheNoticeAreLeftOut() {
        assertThat(SLOTS.starts(
                        MONDAY,
                        at("09:31"),
                        OneTime.of(Duration.ofMinutes(30), List.of(List.of(resource("09:00", "10:30"))))))
                .extracting(OffsetDateTime::toInstant)
                .containsExactly(at("09:45"), at("10:00"));
    }

    @Test
    void aWeekdayWithoutHoursIsClosed() {
        assertThat(SLOTS.starts(
                        MONDAY.plusDays(1),
                        Instant.EPOCH,
                        OneTime.of(Duration.ofMinutes(30), List.of(List.of(resource("09:00", "10:30"))))))
                .isEmpty();
    }

    /** In spring the hour from two to three does not exist, in autumn it exists twice. */
    @ParameterizedTest
    @CsvSource({"2027-03-28, 3, 8", "2027-10-31, 5, 16", "2027-06-06, 4, 12"})
    void realTimeCountsWhereTheClocksChange(LocalDate sunday, int hours, int quarters) {
        Resource night = new Resource(
                UUID.randomUUID(),
                new WeeklyHours(Map.of(DayOfWeek.SUNDAY, List.of(new Hours(LocalTime.MIDNIGHT, LocalTime.of(4, 0))))),
                List.of());
        assertThat(SLOTS.starts(sunday, Instant.EPOCH, OneTime.of(Duration.ofHours(hours), List.of(List.of(night)))))
                .hasSize(1);
        assertThat(SLOTS.starts(sunday, Instant.EPOCH, OneTime.of(Duration.ofHours(1), List.of(List.of(night)))))
                .hasSize((hours - 1) * 4 + 1)
                .doesNotHaveDuplicates();
        assertThat((hours - 1) * 4).isEqualTo(quarters);
    }

    /** What the clocks show: in spring 02:xx is left out, in autumn it comes twice with two offsets. */
    @ParameterizedTest
    @CsvSource({
        "2027-03-28, 00:00+01:00 01:00+01:00 03:00+02:00",
        "2027-10-31, 00:00+02:00 01:00+02:00 02:00+02:00 02:00+01:00 03:00+01:00",
        "2027-06-06, 00:00+02:00 01:00+02:00 02:00+02:00 03:00+02:00",
    })
    void startsCarryTheOffsetOfTheirMoment(LocalDate sunday, String starts) {
        Resource night = new Resource(
                UUID.randomUUID(),
                new WeeklyHours(Map.of(DayOfWeek.SUNDAY, List.of(new Hours(LocalTime.MIDNIGHT, LocalTime.of(4, 0))))),
                List.of());
        assertThat(new FreeSlots(ZONE, 60)
                        .starts(sunday, Instant.EPOCH, OneTime.of(Duration.ofHours(1), List.of(List.of(night)))))
                .extracting(start -> start.toOffsetTime().toString())
                .containsExactly(starts.split(" "));
    }

    /** Against a check of each start by itself, on 300 random days. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agreesWithTheNaiveSearch(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            Resource one = randomResource(random);
            Resource other = randomResource(random);
            Resource room = randomResource(random);
            int minutes = 5 * (1 + random.nextInt(30));
            List<List<Resource>> groups = List.of(List.of(one, other), List.of(room));
            assertThat(times(minutes, groups)).isEqualTo(naive(minutes, groups));
        }
    }

    private static List<Instant> naive(int minutes, List<List<Resource>> groups) {
        List<Instant> starts = new ArrayList<>();
        for (int quarter = 0; quarter < 96; quarter++) {
            Instant start = MONDAY.atStartOfDay(ZONE).toInstant().plus(Duration.ofMinutes(15L * quarter));
            TimeRange session = new TimeRange(start, start.plus(Duration.ofMinutes(minutes)));
            if (groups.stream().allMatch(group -> group.stream().anyMatch(resource -> takes(resource, session)))) {
                starts.add(start);
            }
        }
        return starts;
    }

    private static boolean takes(Resource resource, TimeRange session) {
        Hours hours = resource.hours().on(MONDAY).getFirst();
        return !session.start().isBefore(at(hours.from().toString()))
                && !session.end().isAfter(at(hours.to().toString()))
                && resource.busy().stream().noneMatch(session::overlaps);
    }

    private static Resource randomResource(Random random) {
        TimeRange[] busy = IntStream.range(0, random.nextInt(6))
                .mapToObj(number -> {
                    Instant start = at("07:00").plus(Duration.ofMinutes(5L * random.nextInt(150)));
                    return new TimeRange(start, start.plus(Duration.ofMinutes(5L * (1 + random.nextInt(24)))));
                })
                .toArray(TimeRange[]::new);
        return resource("08:%02d".formatted(5 * random.nextInt(12)), "17:%02d".formatted(5 * random.nextInt(12)), busy);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 7, 25, 45, 120})
    void theGridDividesTheHour(int minutes) {
        assertThatThrownBy(() -> new FreeSlots(ZONE, minutes)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 10, 15, 20, 30, 60})
    void usualGridsAreAccepted(int minutes) {
        assertThat(new FreeSlots(ZONE, minutes).gridMinutes()).isEqualTo(minutes);
    }

    @Test
    void rangesAndSessionsTakeTime() {
        assertThatThrownBy(() -> range("09:00", "09:00")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Hours(LocalTime.NOON, LocalTime.NOON))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> times(0, List.of(List.of(resource("09:00", "10:00")))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Instant> times(int minutes, List<List<Resource>> groups) {
        return SLOTS.starts(MONDAY, Instant.EPOCH, OneTime.of(Duration.ofMinutes(minutes), groups)).stream()
                .map(OffsetDateTime::toInstant)
                .toList();
    }

    private static List<UUID> assigned(String start, List<Resource> group) {
        return SLOTS.assign(at(start), OneTime.of(Duration.ofMinutes(30), List.of(group))).stream()
                .flatMap(List::stream)
                .map(Use::resource)
                .toList();
    }

    private static Resource resource(String from, String to, TimeRange... busy) {
        return new Resource(
                UUID.randomUUID(),
                new WeeklyHours(
                        Map.of(DayOfWeek.MONDAY, List.of(new Hours(LocalTime.parse(from), LocalTime.parse(to))))),
                List.of(busy));
    }

    private static TimeRange range(String from, String to) {
        return new TimeRange(at(from), at(to));
    }

    private static Instant at(String time) {
        return MONDAY.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }
}
