package clinic.sunwise.booking.coursebooking;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.availability.Subject;
import clinic.sunwise.booking.casefile.CaseFile;
import clinic.sunwise.booking.clinicalrules.Facts;
import clinic.sunwise.booking.clinicalrules.Reason;
import clinic.sunwise.booking.clinicalrules.Session;
import clinic.sunwise.booking.courses.CourseWish;
import clinic.sunwise.booking.courses.DayOffers.Offer;
import clinic.sunwise.booking.courses.Judgement;
import clinic.sunwise.booking.courses.Rhythm;
import clinic.sunwise.booking.courses.Wishes;
import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.SkinSensitivity;
import clinic.sunwise.booking.protocols.Treatment;
import clinic.sunwise.booking.protocols.VerdictLevel;
import clinic.sunwise.booking.protocols.yaml.ShippedProtocols;
import clinic.sunwise.booking.screening.Questionnaire;
import clinic.sunwise.booking.sunseason.Place;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A series of dermabrasions at Valencia, one every 15 to 20 days. */
class CourseJudgeTest {

    private static final Protocol SERIES = protocol("dermabrasion-series");
    private static final Treatment SIMPLE = new Treatment(SERIES.code(), "dermabrasion", "simple", Set.of(Area.CHEEKS));
    private static final Place VALENCIA = new Place(39.47, 0.015);
    private static final LocalDate FIRST = LocalDate.of(2027, 10, 18);

    private final List<LocalDate> asked = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"-20, true", "-15, true", "-14, false", "-1, false", "1, false", "14, false", "15, true", "20, true"})
    void aPlannedNeighbourCountsAsIfItWereBooked(int days, boolean open) {
        CourseJudge judge = judge();
        Judgement judgement = judge.judge(FIRST, Set.of(FIRST.plusDays(days)));
        assertThat(judgement.isOpen()).isEqualTo(open);
        assertThat(judgement.reasons().contains("minimum-spacing")).isEqualTo(!open);
        assertThat(judge.behind(judgement).reasons())
                .extracting(Reason::rule)
                .containsAll(judgement.reasons())
                .hasSize(judgement.reasons().size());
        assertThat(judge.verdict(FIRST, Set.of(FIRST.plusDays(days))).isOpen()).isEqualTo(open);
    }

    @Test
    void whatBlocksTellsWhenItIsOver() {
        Judgement tooClose = judge().judge(FIRST, Set.of(FIRST.minusDays(10), FIRST.minusDays(5)));
        assertThat(tooClose.level()).isEqualTo(VerdictLevel.CLINICIAN);
        assertThat(tooClose.earliest()).contains(FIRST.plusDays(10));
        assertThat(judge().judge(FIRST, Set.of()).earliest()).isEmpty();
    }

    @Test
    void whatSheHasHadCountsBesidesThePlan() {
        Session before = new Session(UUID.randomUUID(), SIMPLE, FIRST.minusDays(10), SERIES);
        CourseJudge judge = judge(List.of(before));
        assertThat(judge.judge(FIRST, Set.of()).isOpen()).isFalse();
        assertThat(judge.judge(FIRST.plusDays(5), Set.of()).isOpen()).isTrue();
        assertThat(judge.judge(FIRST.plusDays(5), Set.of(FIRST.plusDays(6))).isOpen())
                .isFalse();
    }

    @Test
    void aQuestionIsJudgedOnceEvenIfItsDaysChangeAfterwards() {
        CourseJudge judge = judge();
        Set<LocalDate> others = new HashSet<>(Set.of(FIRST.plusDays(15)));
        Judgement first = judge.judge(FIRST, others);
        others.add(FIRST.plusDays(1));
        assertThat(judge.judge(FIRST, Set.of(FIRST.plusDays(15)))).isSameAs(first);
        assertThat(judge.judge(FIRST, others)).isNotEqualTo(first);
        assertThat(asked).doesNotHaveDuplicates();
    }

    @Test
    void whatAClinicianLiftsIsAdviceAndOnlyThat() {
        CourseJudge judge = judge(List.of(), Set.of("minimum-spacing"));
        Set<LocalDate> tooClose = Set.of(FIRST.minusDays(10));
        Judgement lifted = judge.judge(FIRST, tooClose);
        assertThat(lifted.level()).isEqualTo(VerdictLevel.ADVICE);
        assertThat(lifted.reasons()).contains("minimum-spacing");
        assertThat(lifted.earliest()).isEmpty();
        assertThat(judge.verdict(FIRST, tooClose).level()).isEqualTo(VerdictLevel.CLINICIAN);

        LocalDate summer = LocalDate.of(2027, 6, 21);
        Judgement inTheSun = judge.judge(summer, Set.of(summer.minusDays(10)));
        assertThat(inTheSun.level()).isEqualTo(VerdictLevel.CLINICIAN);
        assertThat(inTheSun.earliest()).isEqualTo(judge.judge(summer, Set.of()).earliest());
    }

    @Test
    void nothingIsPlannedWhereTheClinicDoesNotOfferIt() {
        CourseJudge judge = judge();
        Judgement before = judge.judge(LocalDate.of(2026, 12, 31), Set.of());
        assertThat(before.level()).isEqualTo(VerdictLevel.REFUSED);
        assertThat(before.reasons()).containsExactly("not-offered");
        assertThat(judge.behind(before).reasons()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "dermabrasion-series,      dermabrasion,      simple,      NORMAL,         P15D, P20D",
        "microdermabrasion-levels, microdermabrasion, level-1,     NORMAL,         P14D, P14D",
        "diamond-crystal-oxygen,   crystal,           superficial, NORMAL,         P7D,  P7D",
        "diamond-crystal-oxygen,   crystal,           superficial, VERY_SENSITIVE, P1M,  P1M",
    })
    void theRhythmGoesFromTheMinimumToTheLongestThatKeepsTheCourse(
            String code, String technique, String depth, SkinSensitivity skin, Period least, Period most) {
        Protocol protocol = protocol(code);
        Treatment treatment = new Treatment(code, technique, depth, Set.of(Area.CHEEKS));
        assertThat(Outlook.rhythm(protocol.spacing(treatment), skin)).isEqualTo(new Rhythm(least, most));
    }

    @Test
    void everyDayOfASearchHasItsPlaceAmongTheHindrances() {
        CourseJudge judge = judge();
        LocalDate lastOpen = LocalDate.of(2027, 2, 1);
        Wishes wishes = Wishes.NONE.without(lastOpen.plusDays(1), lastOpen.plusDays(2));
        CourseWish wish = new CourseWish(10, Rhythm.ofDays(15), Optional.empty(), wishes, lastOpen, 200);
        Hindrances hindrances = Hindrances.of(
                wish,
                judge,
                day -> day.equals(lastOpen)
                        ? List.of(
                                new Offer(new UUID(0, 1), List.of(OffsetDateTime.of(day.atTime(9, 0), ZoneOffset.UTC))))
                        : List.of());
        assertThat(hindrances.possible()).isEqualTo(1);
        assertThat(hindrances.againstWishes()).isEqualTo(2);
        Hindrances.Closing season = hindrances.rules().getFirst();
        assertThat(season.reason().rule()).isEqualTo("sun-season");
        assertThat(season.days()).isGreaterThan(100);
        assertThat(hindrances.withoutTime() + season.days()).isEqualTo(197);
    }

    private CourseJudge judge() {
        return judge(List.of());
    }

    private CourseJudge judge(List<Session> sessions) {
        return judge(sessions, Set.of());
    }

    private CourseJudge judge(List<Session> sessions, Set<String> lifted) {
        Subject ana = new Subject(
                LocalDate.of(1985, 3, 2),
                sessions,
                List.of(),
                new CaseFile(new Questionnaire(List.of()), Facts.NONE, List.of(), List.of()));
        return new CourseJudge(SIMPLE, VALENCIA, ana, lifted, day -> {
            asked.add(day);
            return day.getYear() < 2027 ? Optional.empty() : Optional.of(SERIES);
        });
    }

    private static Protocol protocol(String code) {
        return ShippedProtocols.load().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
