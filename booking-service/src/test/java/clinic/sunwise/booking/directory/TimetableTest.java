package clinic.sunwise.booking.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.booking.directory.TimetableEntry.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimetableTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
    private static final WeeklyHours NINE_TO_FIVE = daily("09:00-17:00");

    @Test
    void withoutAnythingSpecialTheUsualHoursHold() {
        assertThat(on(MONDAY)).isEqualTo(hours("09:00-17:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "09:00-17:00, ''",
        "08:00-18:00, ''",
        "12:00-13:00, 09:00-12:00 13:00-17:00",
        "08:00-10:00, 10:00-17:00",
        "16:00-18:00, 09:00-16:00",
        "07:00-09:00, 09:00-17:00",
        "17:00-18:00, 09:00-17:00",
    })
    void aClosureTakesOffWhatItCovers(String closed, String left) {
        TimetableEntry closure = entry(Kind.CLOSURE, MONDAY, MONDAY.plusDays(1), closed);
        assertThat(on(MONDAY, closure)).isEqualTo(hours(left));
        assertThat(on(MONDAY.plusDays(1), closure)).isEqualTo(hours(left));
        assertThat(on(MONDAY.minusDays(1), closure)).isEqualTo(hours("09:00-17:00"));
        assertThat(on(MONDAY.plusDays(2), closure)).isEqualTo(hours("09:00-17:00"));
    }

    @Test
    void anOpeningTakesThePlaceOfTheUsualHoursAndOfAHoliday() {
        TimetableEntry evening = entry(Kind.OPENING, MONDAY, MONDAY, "18:00-20:00");
        TimetableEntry morning = entry(Kind.OPENING, MONDAY, MONDAY, "08:00-10:00");
        TimetableEntry asUsual = entry(Kind.OPENING, MONDAY, MONDAY, "");
        assertThat(on(MONDAY, evening)).isEqualTo(hours("18:00-20:00"));
        assertThat(on(MONDAY, morning, evening)).isEqualTo(hours("08:00-10:00 18:00-20:00"));
        assertThat(on(MONDAY, evening, evening)).isEqualTo(hours("18:00-20:00"));
        assertThat(on(MONDAY, evening, entry(Kind.CLOSURE, MONDAY, MONDAY, "19:00-23:00")))
                .isEqualTo(hours("18:00-19:00"));
        assertThat(holiday().on(MONDAY)).isEmpty();
        assertThat(holiday().on(MONDAY.plusDays(1))).isEqualTo(hours("09:00-17:00"));
        assertThat(holiday(evening).on(MONDAY)).isEqualTo(hours("18:00-20:00"));
        assertThat(holiday(asUsual).on(MONDAY)).isEqualTo(hours("09:00-17:00"));
    }

    @Test
    void rememberedHoursAreTheSameAndWorkedOutOnce() {
        AtomicInteger asked = new AtomicInteger();
        OpenHours remembered = ((OpenHours) day -> {
                    asked.incrementAndGet();
                    return NINE_TO_FIVE.on(day);
                })
                .remembered();
        assertThat(remembered.on(MONDAY)).isEqualTo(hours("09:00-17:00"));
        assertThat(remembered.on(MONDAY)).isEqualTo(hours("09:00-17:00"));
        assertThat(asked).hasValue(1);
        assertThat(remembered.on(MONDAY.plusDays(1))).isEqualTo(hours("09:00-17:00"));
        assertThat(asked).hasValue(2);
    }

    @Test
    void thePatternThatBeganLastIsInForce() {
        HoursPattern winter = pattern(MONDAY, Optional.empty(), daily("10:00-16:00"));
        HoursPattern week = pattern(MONDAY.plusDays(7), Optional.of(MONDAY.plusDays(13)), daily("11:00-12:00"));
        Timetable timetable = new Timetable(NINE_TO_FIVE, List.of(winter, week), List.of(), day -> false);
        assertThat(timetable.on(MONDAY.minusDays(1))).isEqualTo(hours("09:00-17:00"));
        assertThat(timetable.on(MONDAY)).isEqualTo(hours("10:00-16:00"));
        assertThat(timetable.on(MONDAY.plusDays(6))).isEqualTo(hours("10:00-16:00"));
        assertThat(timetable.on(MONDAY.plusDays(7))).isEqualTo(hours("11:00-12:00"));
        assertThat(timetable.on(MONDAY.plusDays(13))).isEqualTo(hours("11:00-12:00"));
        assertThat(timetable.on(MONDAY.plusDays(14))).isEqualTo(hours("10:00-16:00"));
    }

    @Test
    void weeksAlternateFromTheWeekOfTheFirstDay() {
        HoursPattern shifts = pattern(
                MONDAY.plusDays(2), Optional.empty(), daily("08:00-12:00"), daily("13:00-17:00"), daily("18:00-20:00"));
        assertThat(shifts.on(MONDAY.plusDays(6))).isEqualTo(hours("08:00-12:00"));
        assertThat(shifts.on(MONDAY.plusDays(7))).isEqualTo(hours("13:00-17:00"));
        assertThat(shifts.on(MONDAY.plusDays(14))).isEqualTo(hours("18:00-20:00"));
        assertThat(shifts.on(MONDAY.plusDays(21))).isEqualTo(hours("08:00-12:00"));
    }

    @Test
    void patternsAndEntriesHaveBounds() {
        assertThatThrownBy(() -> pattern(MONDAY, Optional.empty())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> pattern(
                        MONDAY, Optional.empty(), NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(pattern(MONDAY, Optional.of(MONDAY), NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE)
                        .isInForce(MONDAY))
                .isTrue();
        assertThatThrownBy(() -> pattern(MONDAY, Optional.of(MONDAY.minusDays(1)), NINE_TO_FIVE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> entry(Kind.CLOSURE, MONDAY, MONDAY.minusDays(1), ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> entry(Kind.CLOSURE, MONDAY, MONDAY.plusDays(400), ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(entry(Kind.CLOSURE, MONDAY, MONDAY.plusDays(399), "").covers(MONDAY.plusDays(399)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "09:00, 10:00, true",
        "16:00, 17:00, true",
        "08:59, 10:00, false",
        "16:00, 17:01, false",
        "11:00, 13:00, false",
        "12:00, 12:30, false",
        "13:00, 14:00, true",
        "14:00, 16:00, true",
    })
    void hoursThatTouchAreOne(LocalTime from, LocalTime to, boolean covered) {
        WeeklyHours hours = daily("15:00-17:00 13:00-15:00 09:00-12:00");
        assertThat(hours.cover(MONDAY.atTime(from), MONDAY.atTime(to))).isEqualTo(covered);
    }

    @Test
    void aTimeOverMidnightIsNotCovered() {
        LocalDateTime nine = MONDAY.atTime(9, 0);
        assertThat(NINE_TO_FIVE.cover(nine, nine.plusDays(1).plusHours(1))).isFalse();
    }

    @Test
    void practitionersWorkWithinTheClinicsHoursAndThingsAreOutOfServiceAtTimes() {
        UUID anna = UUID.randomUUID();
        UUID room = UUID.randomUUID();
        OpenHours opening = new Timetable(
                NINE_TO_FIVE, List.of(), List.of(entry(Kind.CLOSURE, MONDAY, MONDAY, "09:00-10:00")), day -> false);
        OpenHours broken = new Timetable(
                opening, List.of(), List.of(entry(Kind.OUT_OF_SERVICE, MONDAY, MONDAY, "11:00-12:00")), day -> false);
        Premises premises = new Premises(
                new Clinic(
                        "c",
                        "c",
                        "C",
                        "NL",
                        java.time.ZoneId.of("Europe/Amsterdam"),
                        "EUR",
                        List.of("nl"),
                        15,
                        new clinic.sunwise.booking.sunseason.Place(52, 0)),
                opening,
                List.of(new Practitioner(anna, "A", "doctor", java.util.Set.of(), daily("08:00-16:00"))),
                List.of(new Room(room, "1")),
                List.of(),
                List.of(),
                Map.of(room, broken));
        assertThat(premises.hoursOf(anna).on(MONDAY)).isEqualTo(hours("10:00-16:00"));
        assertThat(premises.hoursOf(room).on(MONDAY)).isEqualTo(hours("10:00-11:00 12:00-17:00"));
        assertThat(premises.hoursOf(UUID.randomUUID()).on(MONDAY)).isEqualTo(hours("10:00-17:00"));
        assertThat(premises.isThing(room)).isTrue();
        assertThat(premises.isThing(anna)).isFalse();
    }

    @Test
    void kindsHaveTheirWords() {
        for (Kind kind : Kind.values()) {
            assertThat(Kind.of(kind.code())).contains(kind);
        }
        assertThat(Kind.of("out-of-service")).contains(Kind.OUT_OF_SERVICE);
        assertThat(Kind.of("party")).isEmpty();
        assertThat(Stream.of(Kind.values()).filter(Kind::isOfClinic)).containsExactly(Kind.CLOSURE, Kind.OPENING);
    }

    private static List<Hours> on(LocalDate day, TimetableEntry... entries) {
        return new Timetable(NINE_TO_FIVE, List.of(), List.of(entries), each -> false).on(day);
    }

    private static Timetable holiday(TimetableEntry... entries) {
        return new Timetable(NINE_TO_FIVE, List.of(), List.of(entries), MONDAY::equals);
    }

    private static HoursPattern pattern(LocalDate from, Optional<LocalDate> to, WeeklyHours... weeks) {
        return new HoursPattern(UUID.randomUUID(), Optional.empty(), from, to, List.of(weeks));
    }

    private static TimetableEntry entry(Kind kind, LocalDate from, LocalDate to, String hours) {
        return new TimetableEntry(
                UUID.randomUUID(),
                kind,
                Optional.empty(),
                from,
                to,
                hours(hours).stream().findFirst(),
                "");
    }

    private static WeeklyHours daily(String hours) {
        Map<DayOfWeek, List<Hours>> days = new EnumMap<>(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values()).forEach(day -> days.put(day, hours(hours)));
        return new WeeklyHours(days);
    }

    private static List<Hours> hours(String text) {
        return Stream.of(text.split(" "))
                .filter(each -> !each.isEmpty())
                .map(each -> each.split("-"))
                .map(each -> new Hours(LocalTime.parse(each[0]), LocalTime.parse(each[1])))
                .toList();
    }
}
