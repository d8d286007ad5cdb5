package clinic.sunwise.booking.screening;

import clinic.sunwise.booking.clinicalrules.Exposure;
import clinic.sunwise.booking.clinicalrules.Facts;
import clinic.sunwise.booking.clinicalrules.Finding;
import clinic.sunwise.booking.clinicalrules.SunnyStay;
import clinic.sunwise.booking.protocols.SkinSensitivity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Turns answers that count into the facts that rules read. Pure. */
final class AnsweredFacts {

    private final Questionnaire questionnaire;
    private final List<Answer> answers;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Exposure> exposures = new ArrayList<>();
    private final List<SunnyStay> stays = new ArrayList<>();
    private final List<LocalDate> events = new ArrayList<>();
    private SkinSensitivity skin = SkinSensitivity.NORMAL;

    private AnsweredFacts(Questionnaire questionnaire, List<Answer> answers) {
        this.questionnaire = questionnaire;
        this.answers = answers;
    }

    /**
     * The facts.
     *
     * @param answers that count, one for each question and item
     */
    static Facts of(Questionnaire questionnaire, List<Answer> answers) {
        AnsweredFacts facts = new AnsweredFacts(questionnaire, answers);
        answers.forEach(facts::add);
        return new Facts(facts.skin, facts.findings, facts.exposures, facts.stays, facts.events, List.of());
    }

    private void add(Answer answer) {
        switch (answer.given()) {
            case Given.Chosen chosen -> skin = sensitivity(chosen.option());
            case Given.YesNo(boolean yes)
            when yes -> findings.add(new Finding(answer.question(), Set.of(), end(answer.question())));
            case Given.Has has when has.yes() -> findings.add(new Finding(answer.item(), has.areas(), has.over()));
            case Given.Had had -> had.times().forEach(time -> exposures.add(exposure(answer.item(), time)));
            case Given.InTheSun sun -> sun.stays().forEach(stay -> stays.add(stay(answer.question(), stay)));
            case Given.Days days -> events.addAll(days.days());
            case Given.Day date -> {} // the end of another answer's finding
            case Given.YesNo no -> {}
            case Given.Has hasNot -> {}
        }
    }

    /** The day on which a finding is over, as another question's answer tells. */
    private Optional<LocalDate> end(String finding) {
        return answers.stream()
                .filter(answer -> questionnaire
                        .question(answer.question())
                        .flatMap(Question::endOf)
                        .filter(finding::equals)
                        .isPresent())
                .map(Answer::given)
                .filter(Given.Day.class::isInstance)
                .map(given -> ((Given.Day) given).day())
                .findFirst();
    }

    private static Exposure exposure(String agent, Given.Time time) {
        return new Exposure(agent, time.first(), time.last().orElse(Exposure.GOES_ON), time.areas());
    }

    private SunnyStay stay(String question, Given.Stay stay) {
        OptionalDouble ofRegion = stay.region()
                .flatMap(region -> questionnaire.question(question).flatMap(asked -> asked.option(region)))
                .map(Question.Option::latitudeDegrees)
                .orElse(OptionalDouble.empty());
        return new SunnyStay(
                stay.from(), stay.to(), stay.latitudeDegrees().isPresent() ? stay.latitudeDegrees() : ofRegion);
    }

    private static SkinSensitivity sensitivity(String option) {
        return SkinSensitivity.valueOf(option.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
