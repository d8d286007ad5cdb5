package clinic.sunwise.booking.protocols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.booking.sunseason.SunSensitivity;
import clinic.sunwise.booking.words.Translations;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Absurd numbers and unknown words make no rule. */
class ProtocolRuleTest {

    private static final Source SOURCE = new Source("S9", "p", Source.Basis.STATED);
    private static final Treatment CHEEKS = new Treatment("p", "t", "d", Set.of(Area.CHEEKS));
    private static final Set<String> LASER = Set.of("laser");

    @ParameterizedTest
    @CsvSource({
        "'', '', '',                 true",
        "t, '', '',                  true",
        "x, '', '',                  false",
        "'', d, '',                  true",
        "'', x, '',                  false",
        "'', '', WHOLE_FACE,         true",
        "'', '', CHEEKS,             true",
        "'', '', BACK,               false",
        "t, d, CHEEKS,               true",
    })
    void aScopeCoversTreatments(String technique, String depth, String area, boolean covers) {
        Scope scope = new Scope(
                technique.isEmpty() ? Set.of() : Set.of(technique),
                depth.isEmpty() ? Set.of() : Set.of(depth),
                area.isEmpty() ? Set.of() : Set.of(Area.valueOf(area)));
        assertThat(new EventSoon(scope, 1, VerdictLevel.ADVICE, SOURCE).covers(CHEEKS))
                .isEqualTo(covers);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "365, true", "366, false"})
    void daysAreOneToAYear(int days, boolean sensible) {
        accepts(sensible, () -> new EventSoon(Scope.ALL, days, VerdictLevel.ADVICE, SOURCE));
        accepts(sensible, () -> new CoolingOff(Scope.ALL, "estimate-signed", days, VerdictLevel.REFUSED, SOURCE));
        accepts(sensible, () -> new PlannedSun(Scope.ALL, days, 5.5, VerdictLevel.CLINICIAN, SOURCE));
        accepts(sensible, () -> new Guidance.FollowUp("f", Scope.ALL, Translations.same("F"), days, 365, 15, SOURCE));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, true", "-1, 0, false", "5, 4, false", "5, 365, true", "5, 366, false"})
    void careHasItsDays(int first, int last, boolean sensible) {
        accepts(sensible, () -> new Guidance.Care("c", Scope.ALL, first, last, Translations.same("C"), SOURCE));
    }

    @ParameterizedTest
    @CsvSource({"4, false", "5, true", "480, true", "481, false"})
    void aFollowUpTakesMinutes(int minutes, boolean sensible) {
        accepts(sensible, () -> new Guidance.FollowUp("f", Scope.ALL, Translations.same("F"), 1, 1, minutes, SOURCE));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "0.1, true", "20, true", "20.1, false", "NaN, false"})
    void anIndexIsOneOfTheSun(double index, boolean sensible) {
        accepts(sensible, () -> new PlannedSun(Scope.ALL, 1, index, VerdictLevel.CLINICIAN, SOURCE));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "10, true", "11, false"})
    void stepsAreTakenOneToTenTimes(int times, boolean sensible) {
        accepts(
                sensible,
                () -> new PathwayStep(Scope.ALL, Set.of("consultation"), times, VerdictLevel.REFUSED, SOURCE));
        accepts(
                sensible,
                () -> new StepOrder(Scope.ALL, "estimate-signed", "consultation", times, VerdictLevel.REFUSED, SOURCE));
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "21, true", "22, false"})
    void aGuardianConsentsUnderAnAge(int age, boolean sensible) {
        accepts(sensible, () -> new AgeLimits(Scope.ALL, 0, 0, 65, age, SOURCE));
    }

    @ParameterizedTest
    @CsvSource({
        "P2M, P3M, true",
        "P2M, P2M, true",
        "P3M, P2M, false",
        "P0D, P1D, false",
        "P1D, P0D, false",
        "P1M1D, P2M, false",
        "P1M, P1Y1D, false",
    })
    void intervalsAreOrdered(Period from, Period to, boolean sensible) {
        accepts(sensible, () -> new Maintenance(Scope.ALL, from, Optional.of(to), SOURCE));
        accepts(sensible, () -> new Spacing(Scope.ALL, from, Optional.empty(), Optional.of(to), SOURCE));
    }

    @Test
    void wordsAreKnown() {
        accepts(false, () -> washout(Set.of("levitation"), Period.ofDays(1), VerdictLevel.ADVICE));
        accepts(false, () -> washout(Set.of(), Period.ofDays(1), VerdictLevel.ADVICE));
        accepts(false, () -> washout(LASER, Period.ZERO, VerdictLevel.ADVICE));
        accepts(true, () -> washout(LASER, Period.ofDays(1), VerdictLevel.ADVICE));
        accepts(false, () -> new FindingRule(Scope.ALL, Set.of("x"), VerdictLevel.ADVICE, true, SOURCE));
        accepts(false, () -> new Combination(Scope.ALL, Set.of("x"), VerdictLevel.ADVICE, SOURCE));
        accepts(false, () -> new Notice(Scope.ALL, "x", VerdictLevel.ADVICE, SOURCE));
        accepts(false, () -> new PathwayStep(Scope.ALL, Set.of("x"), 1, VerdictLevel.ADVICE, SOURCE));
        accepts(false, () -> new StepOrder(Scope.ALL, "x", "consultation", 1, VerdictLevel.ADVICE, SOURCE));
        accepts(false, () -> new StepOrder(Scope.ALL, "consultation", "x", 1, VerdictLevel.ADVICE, SOURCE));
        accepts(false, () -> new StepOrder(Scope.ALL, "consultation", "consultation", 1, VerdictLevel.ADVICE, SOURCE));
        accepts(false, () -> new CoolingOff(Scope.ALL, "x", 1, VerdictLevel.ADVICE, SOURCE));
    }

    @Test
    void whatIsAllowedIsNoRule() {
        VerdictLevel allowed = VerdictLevel.ALLOWED;
        accepts(false, () -> washout(LASER, Period.ofDays(1), allowed));
        accepts(false, () -> new FindingRule(Scope.ALL, Set.of("vitiligo"), allowed, true, SOURCE));
        accepts(false, () -> new Notice(Scope.ALL, "driving", allowed, SOURCE));
        accepts(false, () -> new EventSoon(Scope.ALL, 1, allowed, SOURCE));
        accepts(false, () -> new PlannedSun(Scope.ALL, 1, 5.5, allowed, SOURCE));
        accepts(false, () -> new PathwayStep(Scope.ALL, Set.of("consultation"), 1, allowed, SOURCE));
        accepts(false, () -> new StepOrder(Scope.ALL, "estimate-signed", "consultation", 1, allowed, SOURCE));
        accepts(false, () -> new CoolingOff(Scope.ALL, "estimate-signed", 1, allowed, SOURCE));
        accepts(true, () -> new Combination(Scope.ALL, Set.of("peel"), allowed, SOURCE));
    }

    @Test
    void aSeasonIsComputedOrFixed() {
        Optional<SunSensitivity> sun = Optional.of(SunSensitivity.deep());
        List<ClosedDates> summer = List.of(new ClosedDates(MonthDay.of(6, 1), MonthDay.of(8, 31)));
        accepts(true, () -> new SeasonRule(Scope.ALL, sun, List.of(), SOURCE));
        accepts(true, () -> new SeasonRule(Scope.ALL, Optional.empty(), summer, SOURCE));
        accepts(false, () -> new SeasonRule(Scope.ALL, sun, summer, SOURCE));
        accepts(false, () -> new SeasonRule(Scope.ALL, Optional.empty(), List.of(), SOURCE));
    }

    @ParameterizedTest
    @CsvSource({
        "--06-01, --08-31, 2027-05-31, false",
        "--06-01, --08-31, 2027-06-01, true",
        "--06-01, --08-31, 2027-08-31, true",
        "--06-01, --08-31, 2027-09-01, false",
        "--12-01, --02-29, 2027-11-30, false",
        "--12-01, --02-29, 2027-12-01, true",
        "--12-01, --02-29, 2027-02-28, true",
        "--12-01, --02-29, 2028-02-29, true",
        "--12-01, --02-29, 2027-03-01, false",
        "--06-01, --06-01, 2027-06-01, true",
        "--06-01, --06-01, 2027-06-02, false",
    })
    void closedDatesReturnEveryYear(MonthDay from, MonthDay to, LocalDate day, boolean closed) {
        assertThat(new ClosedDates(from, to).contains(day)).isEqualTo(closed);
    }

    @Test
    void aWashoutFromTheSunHasACodeOfItsOwn() {
        assertThat(washout(LASER, Period.ofDays(1), VerdictLevel.ADVICE).code()).isEqualTo("washout-before");
        assertThat(washout(Set.of("solarium"), Period.ofDays(1), VerdictLevel.ADVICE)
                        .code())
                .isEqualTo("recent-sun");
        assertThat(new Washout(
                                Scope.ALL,
                                Set.of("solarium"),
                                Washout.Direction.AFTER,
                                Period.ofDays(1),
                                VerdictLevel.ADVICE,
                                false,
                                SOURCE)
                        .code())
                .isEqualTo("washout-after");
    }

    private static Washout washout(Set<String> agents, Period distance, VerdictLevel level) {
        return new Washout(Scope.ALL, agents, Washout.Direction.BEFORE, distance, level, false, SOURCE);
    }

    private static void accepts(boolean sensible, ThrowingCallable making) {
        if (sensible) {
            assertThatCode(making).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
