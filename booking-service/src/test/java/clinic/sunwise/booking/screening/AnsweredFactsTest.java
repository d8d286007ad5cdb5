package clinic.sunwise.booking.screening;

import static clinic.sunwise.booking.screening.Samples.ALL;
import static clinic.sunwise.booking.screening.Samples.DUE;
import static clinic.sunwise.booking.screening.Samples.EVENTS;
import static clinic.sunwise.booking.screening.Samples.NOW;
import static clinic.sunwise.booking.screening.Samples.PREGNANCY;
import static clinic.sunwise.booking.screening.Samples.SKIN;
import static clinic.sunwise.booking.screening.Samples.STAYS;
import static clinic.sunwise.booking.screening.Samples.TREATMENTS;
import static clinic.sunwise.booking.screening.Samples.answer;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.clinicalrules.Exposure;
import clinic.sunwise.booking.clinicalrules.Facts;
import clinic.sunwise.booking.clinicalrules.Finding;
import clinic.sunwise.booking.clinicalrules.SunnyStay;
import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.protocols.SkinSensitivity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnsweredFactsTest {

    private static final LocalDate DAY = LocalDate.of(2027, 2, 1);

    @Test
    void nothingAnsweredIsNothingKnown() {
        assertThat(ALL.facts(List.of())).isEqualTo(Facts.NONE);
    }

    @ParameterizedTest
    @CsvSource({"normal, NORMAL", "sensitive, SENSITIVE", "very-sensitive, VERY_SENSITIVE"})
    void theSkinIsAsSheSays(String option, SkinSensitivity skin) {
        assertThat(ALL.facts(List.of(answer(SKIN, new Given.Chosen(option)))).skin())
                .isEqualTo(skin);
    }

    @Test
    void aYesIsAFindingThatEndsOnTheDateOfAnotherAnswer() {
        Answer yes = answer(PREGNANCY, new Given.YesNo(true));
        Answer due = answer(DUE, new Given.Day(DAY));
        assertThat(ALL.facts(List.of(yes)).findings()).containsExactly(Finding.of("pregnancy"));
        assertThat(ALL.facts(List.of(due, yes)).findings())
                .containsExactly(new Finding("pregnancy", Set.of(), Optional.of(DAY)));
        assertThat(ALL.facts(List.of(due, answer(PREGNANCY, new Given.YesNo(false))))
                        .findings())
                .isEmpty();
    }

    @Test
    void whatIsTickedIsAFindingWithItsPlaceAndEnd() {
        List<Answer> answers = List.of(
                answer(NOW, "open-wounds", new Given.Has(true, Set.of(Area.NECK), Optional.of(DAY))),
                answer(NOW, "rosacea", new Given.Has(false, Set.of(), Optional.empty())));
        assertThat(ALL.facts(answers).findings())
                .containsExactly(new Finding("open-wounds", Set.of(Area.NECK), Optional.of(DAY)));
    }

    @Test
    void eachTimeIsAnExposure() {
        Given.Time once = new Given.Time(DAY, Optional.of(DAY.plusDays(2)), Set.of(Area.BACK));
        Given.Time still = new Given.Time(DAY, Optional.empty(), Set.of());
        List<Answer> answers = List.of(
                answer(TREATMENTS, "laser", new Given.Had(List.of(once, still))),
                answer(TREATMENTS, "solarium", new Given.Had(List.of())));
        assertThat(ALL.facts(answers).exposures())
                .containsExactly(
                        new Exposure("laser", DAY, DAY.plusDays(2), Set.of(Area.BACK)),
                        new Exposure("laser", DAY, Exposure.GOES_ON, Set.of()));
    }

    @Test
    void aStayHasTheLatitudeOfItsRegionOrItsOwn() {
        Given.InTheSun sun = new Given.InTheSun(List.of(
                new Given.Stay(DAY, DAY, Optional.of("red-sea"), OptionalDouble.empty()),
                new Given.Stay(DAY, DAY, Optional.empty(), OptionalDouble.of(-12.5)),
                new Given.Stay(DAY, DAY.plusDays(1), Optional.empty(), OptionalDouble.empty())));
        assertThat(ALL.facts(List.of(answer(STAYS, sun))).stays())
                .containsExactly(
                        new SunnyStay(DAY, DAY, OptionalDouble.of(27)),
                        new SunnyStay(DAY, DAY, OptionalDouble.of(-12.5)),
                        new SunnyStay(DAY, DAY.plusDays(1), OptionalDouble.empty()));
    }

    @Test
    void eventsAreDays() {
        assertThat(ALL.facts(List.of(answer(EVENTS, new Given.Days(List.of(DAY)))))
                        .events())
                .containsExactly(DAY);
    }
}
