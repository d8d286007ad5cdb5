package clinic.sunwise.booking.clinicalrules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What reasons tell besides their code, which the table of cases does not look at. */
class ReasonFactsTest {

    private static final String TREATMENT = "dermabrasion simple cheeks";
    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 4);

    @Test
    void theSunTellsOnWhichDayItsSeasonOpens() {
        Patient patient = KnownFacts.patient("valencia", "");
        Verdict verdict =
                ClinicalRules.judge(KnownFacts.proposal("valencia", TREATMENT, LocalDate.of(2027, 6, 21)), patient);
        assertThat(verdict.reasons())
                .filteredOn(reason -> reason.rule().equals("sun-season"))
                .hasSize(1);
        Reason season = verdict.reasons().getFirst();
        assertThat(season.facts())
                .containsEntry("opensDay", season.earliest().orElseThrow().toString());
    }

    /** However they are read from the database: the tenth is the last of ten, and a course goes on from its latest session. */
    @Test
    void sessionsCountInTheOrderOfTheirDays() {
        Patient patient =
                KnownFacts.patient("valencia", "10 sessions every 15 days from 2026-08-10 valencia " + TREATMENT);
        List<Session> latestFirst = new ArrayList<>(patient.sessions());
        Collections.reverse(latestFirst);
        Patient turned = new Patient(patient.birthDate(), patient.facts(), latestFirst);
        Judge asTheyWere = ClinicalRules.about(
                KnownFacts.proposal("valencia", TREATMENT, JANUARY).intent(), patient);
        Judge asTheyCame = ClinicalRules.about(
                KnownFacts.proposal("valencia", TREATMENT, JANUARY).intent(), turned);
        assertThat(JANUARY.datesUntil(JANUARY.plusYears(1)))
                .allSatisfy(day -> assertThat(codes(asTheyCame.on(day))).isEqualTo(codes(asTheyWere.on(day))))
                .anySatisfy(day -> assertThat(codes(asTheyWere.on(day))).anyMatch(code -> code.startsWith("course-")));
    }

    @Test
    void aPlannedStayIsToldWithItsLatitude() {
        SunnyStay stay = new SunnyStay(JANUARY.plusDays(3), JANUARY.plusDays(9), OptionalDouble.of(-10.5));
        Facts none = Facts.NONE;
        Facts facts =
                new Facts(none.skin(), none.findings(), none.exposures(), List.of(stay), none.events(), none.steps());
        Verdict verdict = ClinicalRules.judge(
                KnownFacts.proposal("valencia", TREATMENT, JANUARY),
                new Patient(LocalDate.of(1990, 5, 14), facts, List.of()));
        assertThat(verdict.reasons())
                .filteredOn(reason -> reason.rule().equals("planned-sun"))
                .singleElement()
                .satisfies(reason -> assertThat(reason.facts()).containsEntry("latitude", "-10.5"));
        assertThat(new SunnyStay(JANUARY, JANUARY, OptionalDouble.of(90)).latitudeDegrees())
                .as("as far as to the pole")
                .hasValue(90);
    }

    @Test
    void aFindingIsToldWithTheDayOnWhichItIsOver() {
        LocalDate over = JANUARY.plusDays(10);
        Facts none = Facts.NONE;
        Finding herpes = new Finding("herpes-active", Set.of(), Optional.of(over));
        Facts facts =
                new Facts(none.skin(), List.of(herpes), none.exposures(), none.stays(), none.events(), none.steps());
        Verdict verdict = ClinicalRules.judge(
                KnownFacts.proposal("valencia", TREATMENT, JANUARY),
                new Patient(LocalDate.of(1990, 5, 14), facts, List.of()));
        assertThat(verdict.reasons())
                .filteredOn(reason -> reason.earliest().equals(Optional.of(over)))
                .singleElement()
                .satisfies(reason -> assertThat(reason.facts()).containsValue(over.toString()));
    }

    @Test
    void stepsOnTheWayToAnotherTreatmentDoNotCount() {
        Patient patient =
                KnownFacts.patient("paris", "step consultation on 2026-12-01; step consultation on 2026-12-08");
        Facts facts = patient.facts();
        List<Step> elsewhere = facts.steps().stream()
                .map(step -> new Step(step.kind(), "dermabrasion-series", step.day()))
                .toList();
        Patient other = new Patient(
                patient.birthDate(),
                new Facts(facts.skin(), facts.findings(), facts.exposures(), facts.stays(), facts.events(), elsewhere),
                List.of());
        Proposal operation = KnownFacts.proposal("paris", "dermabrasion deep whole-face", JANUARY);
        assertThat(consultations(ClinicalRules.judge(operation, patient))).containsExactly();
        assertThat(consultations(ClinicalRules.judge(operation, other))).containsExactly("0");
    }

    /** How many are taken where some are missing. */
    private static List<String> consultations(Verdict verdict) {
        return verdict.reasons().stream()
                .filter(reason -> reason.rule().equals("missing-step"))
                .filter(reason -> "consultation".equals(reason.facts().get("step")))
                .map(reason -> reason.facts().getOrDefault("taken", ""))
                .toList();
    }

    private static List<String> codes(Verdict verdict) {
        return verdict.reasons().stream()
                .map(reason -> reason.rule() + reason.facts())
                .sorted()
                .toList();
    }
}
