package clinic.sunwise.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sessions of half an hour on a Monday, where the shortest that can be sold takes 20 minutes. */
class GapsTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
    private static final FreeSlots SLOTS = new FreeSlots(ZONE, 5);
    private static final Gaps GAPS = new Gaps(4);

    /** From and to are cells within a stretch from cell 100 to cell 130, exclusive. */
    @ParameterizedTest
    @CsvSource({
        "100, 106, 0, 1",
        "101, 107, 1, 2",
        "103, 109, 3, 2",
        "104, 110, 0, 2",
        "124, 130, 0, 1",
        "123, 129, 1, 2",
        "121, 127, 3, 2",
        "120, 126, 0, 2",
        "100, 130, 0, 0",
        "102, 128, 4, 2",
    })
    void aGapThatIsTooShortIsLost(int from, int to, int lost, int pieces) {
        Gaps.Start start = GAPS.start(
                MONDAY.atStartOfDay(ZONE).toOffsetDateTime(), Cells.none().set(100, 130), from, to);
        assertThat(start.lost()).isEqualTo(lost);
        assertThat(start.pieces()).isEqualTo(pieces);
    }

    @Test
    void aSessionBesideAnotherIsBest() {
        assertThat(best(resource("09:00", "17:00", "11:00-12:00"))).containsExactly("09:00", "10:30", "12:00");
    }

    @Test
    void aGapThatFitsExactlyIsFilledFirst() {
        assertThat(best(resource("09:00", "17:00", "09:00-10:00", "10:30-12:00")))
                .containsExactly("10:00", "12:00", "16:30");
    }

    @Test
    void gapsThatNobodyCanBuyCostMost() {
        // At 09:00 and 09:15 a quarter of an hour would be left over, at 09:05 and 09:10 as much in two pieces.
        assertThat(best(resource("09:00", "09:45"), resource("14:00", "16:00")))
                .containsExactly("14:00", "15:30", "14:20");
    }

    @Test
    void whoWouldBeChosenIsAskedNotSomebodyElse() {
        Resource first = resource("09:00", "09:40");
        Resource second = resource("09:05", "09:35");
        assertThat(best(first, second)).containsExactly("09:00", "09:10", "09:05");
        assertThat(best(second, first)).containsExactly("09:05", "09:00", "09:10");
    }

    /** Against a count of the minutes around each start. */
    @ParameterizedTest
    @CsvSource({"09:00, 12:00, 10:10-10:40", "08:30, 17:30, 12:00-13:00", "09:00, 10:15, 09:00-09:05"})
    void theBestAreNoWorseThanAnyOther(String from, String to, String busy) {
        Resource anna = resource(from, to, busy);
        List<OffsetDateTime> starts = SLOTS.starts(MONDAY, Instant.EPOCH, needs(anna));
        List<OffsetDateTime> best =
                SLOTS.recommended(MONDAY, starts, needs(anna).always().getFirst(), GAPS);
        int worst =
                best.stream().mapToInt(start -> minutesLost(anna, start)).max().orElseThrow();
        assertThat(best).hasSize(3).isSubsetOf(starts);
        assertThat(starts)
                .filteredOn(start -> !best.contains(start))
                .allMatch(start -> minutesLost(anna, start) >= worst);
    }

    private static int minutesLost(Resource anna, OffsetDateTime start) {
        LocalTime time = start.toLocalTime();
        int before = 0;
        while (isFree(anna, time.minusMinutes(before + 5L))) {
            before += 5;
        }
        int after = 0;
        while (isFree(anna, time.plusMinutes(30L + after))) {
            after += 5;
        }
        return (before < 20 ? before : 0) + (after < 20 ? after : 0);
    }

    private static boolean isFree(Resource anna, LocalTime time) {
        Hours hours = anna.hours().on(MONDAY).getFirst();
        Instant moment = MONDAY.atTime(time).atZone(ZONE).toInstant();
        return !time.isBefore(hours.from())
                && time.isBefore(hours.to())
                && anna.busy().stream()
                        .noneMatch(each -> !moment.isBefore(each.start()) && moment.isBefore(each.end()));
    }

    private static List<String> best(Resource... resources) {
        Requirements<Resource> needs = needs(resources);
        return SLOTS
                .recommended(
                        MONDAY,
                        SLOTS.starts(MONDAY, Instant.EPOCH, needs),
                        needs.always().getFirst(),
                        GAPS)
                .stream()
                .map(start -> start.toLocalTime().toString())
                .toList();
    }

    private static Requirements<Resource> needs(Resource... resources) {
        return OneTime.of(Duration.ofMinutes(30), List.of(List.of(resources)));
    }

    private static Resource resource(String from, String to, String... busy) {
        List<TimeRange> ranges = new ArrayList<>();
        Stream.of(busy)
                .map(each -> each.split("-"))
                .forEach(each -> ranges.add(new TimeRange(at(each[0]), at(each[1]))));
        return new Resource(
                UUID.randomUUID(),
                new WeeklyHours(
                        Map.of(DayOfWeek.MONDAY, List.of(new Hours(LocalTime.parse(from), LocalTime.parse(to))))),
                ranges);
    }

    private static Instant at(String time) {
        return MONDAY.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }
}
