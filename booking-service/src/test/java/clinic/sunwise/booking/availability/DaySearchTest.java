package clinic.sunwise.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.booking.availability.PatientHistory.Known;
import clinic.sunwise.booking.availability.PatientHistory.PastOrBooked;
import clinic.sunwise.booking.casefile.CaseFile;
import clinic.sunwise.booking.clinicalrules.Facts;
import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Device;
import clinic.sunwise.booking.directory.Hours;
import clinic.sunwise.booking.directory.Practitioner;
import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.booking.directory.Room;
import clinic.sunwise.booking.directory.WeeklyHours;
import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Protocols;
import clinic.sunwise.booking.protocols.SkinSensitivity;
import clinic.sunwise.booking.protocols.Treatment;
import clinic.sunwise.booking.protocols.VerdictLevel;
import clinic.sunwise.booking.protocols.yaml.ShippedProtocols;
import clinic.sunwise.booking.screening.Questionnaire;
import clinic.sunwise.booking.sunseason.Place;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A clinic in Moscow that opens on Mondays from ten to noon, with two practitioners, one room and a diamond device. */
class DaySearchTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);
    private static final Protocol PROTOCOL = ShippedProtocols.load().getLast();
    private static final Treatment DIAMOND = treatment("diamond", Area.NECK);
    private static final CaseFile NOTHING = CaseFile.empty(new Questionnaire(List.of()));

    private final Practitioner anna = practitioner("10:00", "11:00", PROTOCOL.code());
    private final Practitioner vera = practitioner("11:00", "14:00", PROTOCOL.code());
    private final Practitioner other = practitioner("10:00", "14:00", "another-protocol");
    private final Room room = new Room(UUID.randomUUID(), "1");
    private final Device diamond = new Device(UUID.randomUUID(), "D", "diamond");
    private final Premises premises = new Premises(
            new Clinic("moscow", "ru", "M", "RU", ZONE, "RUB", List.of("ru"), 10, new Place(55.75, 0.15)),
            hours("10:00", "12:00"),
            List.of(anna, vera, other),
            List.of(room),
            List.of(diamond, new Device(UUID.randomUUID(), "C", "crystal")));

    @Test
    void anyPractitionerIsOneWhoWorksByTheProtocolWithinTheClinicsHours() {
        assertThat(times(DIAMOND, Optional.empty(), BusyCalendar.empty(ZONE)))
                .containsExactly("10:00", "10:10", "10:20", "11:00", "11:10", "11:20");
        assertThat(times(DIAMOND, Optional.of(vera.id()), BusyCalendar.empty(ZONE)))
                .containsExactly("11:00", "11:10", "11:20");
        assertThat(times(DIAMOND, Optional.of(other.id()), BusyCalendar.empty(ZONE)))
                .isEmpty();
    }

    @Test
    void practitionerRoomAndDeviceAreAllNeeded() {
        for (UUID busy : List.of(anna.id(), room.id(), diamond.id())) {
            assertThat(times(DIAMOND, Optional.empty(), takenFromTenToEleven(busy)))
                    .containsExactly("11:00", "11:10", "11:20");
        }
        assertThat(times(treatment("crystal", Area.NECK), Optional.empty(), takenFromTenToEleven(diamond.id())))
                .startsWith("10:00");
        assertThat(times(treatment("oxygen", Area.NECK), Optional.empty(), BusyCalendar.empty(ZONE)))
                .as("there is no device for it")
                .isEmpty();
    }

    @Test
    void whatTheProtocolDoesNotOfferHasNoTimes() {
        assertThat(times(treatment("diamond", Area.LEGS), Optional.empty(), BusyCalendar.empty(ZONE)))
                .isEmpty();
    }

    @Test
    void startsBeforeTheNoticeAreLeftOutWhateverTheTimeIsNow() {
        Search search = new Search(premises, DIAMOND, MONDAY, 1, Optional.empty(), Optional.empty());
        FreeDay day = new DaySearch(
                        search,
                        Subject.anybody(MONDAY, NOTHING),
                        BusyCalendar.empty(ZONE),
                        at(MONDAY, "00:00"),
                        at(MONDAY, "10:15"))
                .on(MONDAY, PROTOCOL);
        assertThat(times(day)).containsExactly("10:20", "11:00", "11:10", "11:20");
        assertThat(search.byStaff()).isFalse();
    }

    @Test
    void aDayWithoutOpeningHoursIsClosed() {
        FreeDay tuesday = search(DIAMOND, Subject.anybody(MONDAY, NOTHING), Optional.empty(), BusyCalendar.empty(ZONE))
                .on(MONDAY.plusDays(1), PROTOCOL);
        assertThat(tuesday.closed()).isTrue();
        assertThat(tuesday.date()).isEqualTo(MONDAY.plusDays(1));
    }

    @Test
    void whoIsBusyElsewhereIsNotFreeHere() {
        Subject busy = Subject.of(
                new Known(LocalDate.of(1990, 5, 14), List.of(session(Area.BACK, MONDAY, "10:00", "11:00"))),
                NOTHING,
                new Shipped());
        FreeDay day = search(DIAMOND, busy, Optional.empty(), BusyCalendar.empty(ZONE))
                .on(MONDAY, PROTOCOL);
        assertThat(day.closed()).isFalse();
        assertThat(day.verdict().level()).isEqualTo(VerdictLevel.ALLOWED);
        assertThat(times(day)).containsExactly("11:00", "11:10", "11:20");
    }

    /** Three weeks after the last session: enough for normal skin, not for very sensitive one. */
    @ParameterizedTest
    @CsvSource({"NORMAL, ALLOWED, 6", "VERY_SENSITIVE, CLINICIAN, 0"})
    void historyAndAnswersAreJudgedAndNothingIsOfferedAgainstTheVerdict(
            SkinSensitivity skin, VerdictLevel level, int times) {
        Subject subject = Subject.of(
                new Known(
                        LocalDate.of(1990, 5, 14), List.of(session(Area.NECK, MONDAY.minusDays(21), "10:00", "11:00"))),
                knowing(skin),
                new Shipped());
        FreeDay day = search(DIAMOND, subject, Optional.empty(), BusyCalendar.empty(ZONE))
                .on(MONDAY, PROTOCOL);
        assertThat(day.verdict().level()).isEqualTo(level);
        assertThat(day.times()).hasSize(times);
    }

    private static CaseFile knowing(SkinSensitivity skin) {
        return new CaseFile(NOTHING.questionnaire(), Facts.of(skin), List.of(), List.of());
    }

    @Test
    void ofWhomNothingIsKnownIsAnAdult() {
        assertThat(search(DIAMOND, Subject.anybody(MONDAY, NOTHING), Optional.empty(), BusyCalendar.empty(ZONE))
                        .on(MONDAY, PROTOCOL)
                        .verdict()
                        .reasons())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 401})
    void aSearchCoversOneTo400Days(int days) {
        assertThatThrownBy(() -> search(days)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 400})
    void bothEndsBelongToTheRange(int days) {
        assertThat(search(days).days()).isEqualTo(days);
    }

    private Search search(int days) {
        return new Search(premises, DIAMOND, MONDAY, days, Optional.empty(), Optional.empty());
    }

    private List<String> times(Treatment treatment, Optional<UUID> practitioner, BusyCalendar calendar) {
        return times(search(treatment, Subject.anybody(MONDAY, NOTHING), practitioner, calendar)
                .on(MONDAY, PROTOCOL));
    }

    private static List<String> times(FreeDay day) {
        return day.times().stream().map(time -> time.toLocalTime().toString()).toList();
    }

    private DaySearch search(Treatment treatment, Subject subject, Optional<UUID> practitioner, BusyCalendar calendar) {
        Search search = new Search(premises, treatment, MONDAY, 1, practitioner, Optional.empty());
        return new DaySearch(search, subject, calendar, at(MONDAY, "00:00"), at(MONDAY, "00:00"));
    }

    private static BusyCalendar takenFromTenToEleven(UUID resource) {
        UUID appointment = UUID.randomUUID();
        TimeRange hour = new TimeRange(at(MONDAY, "10:00"), at(MONDAY, "11:00"));
        return BusyCalendar.empty(ZONE)
                .with(Set.of(appointment), List.of(new Taken(appointment, resource, hour, null)));
    }

    private static PastOrBooked session(Area area, LocalDate day, String from, String to) {
        return new PastOrBooked(
                UUID.randomUUID(),
                "any",
                treatment("diamond", area),
                1,
                day,
                new TimeRange(at(day, from), at(day, to)));
    }

    private static Treatment treatment(String technique, Area area) {
        return new Treatment(PROTOCOL.code(), technique, "superficial", Set.of(area));
    }

    private static Practitioner practitioner(String from, String to, String protocol) {
        return new Practitioner(UUID.randomUUID(), "P", "cosmetologist", Set.of(protocol), hours(from, to));
    }

    private static WeeklyHours hours(String from, String to) {
        return new WeeklyHours(
                Map.of(DayOfWeek.MONDAY, List.of(new Hours(LocalTime.parse(from), LocalTime.parse(to)))));
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    /** Every clinic works by the first version of everything that ships. */
    private static final class Shipped implements Protocols {

        @Override
        public List<Protocol> of(String clinic, LocalDate day) {
            return ShippedProtocols.load();
        }

        @Override
        public Protocol version(String clinic, String code, int version) {
            return inForce(clinic, code, MONDAY).orElseThrow();
        }

        @Override
        public Optional<Protocol> inForce(String clinic, String code, LocalDate day) {
            return of(clinic, code, day);
        }
    }

    @Test
    void aProtocolIsFoundByItsCode() {
        Protocols protocols = new Shipped();
        assertThat(IntStream.range(0, 2)
                        .mapToObj(ShippedProtocols.load()::get)
                        .allMatch(each -> protocols
                                .of("any", each.code(), MONDAY)
                                .orElseThrow()
                                .code()
                                .equals(each.code())))
                .isTrue();
        assertThat(protocols.of("any", "levitation", MONDAY)).isEmpty();
    }
}
