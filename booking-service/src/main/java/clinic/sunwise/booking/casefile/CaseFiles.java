package clinic.sunwise.booking.casefile;

import clinic.sunwise.booking.clinicalrules.Exposure;
import clinic.sunwise.booking.clinicalrules.Facts;
import clinic.sunwise.booking.clinicalrules.Step;
import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.elsewhere.ElsewhereStore;
import clinic.sunwise.booking.elsewhere.TreatmentElsewhere;
import clinic.sunwise.booking.pathway.RecordedStep;
import clinic.sunwise.booking.pathway.StepStore;
import clinic.sunwise.booking.screening.Answer;
import clinic.sunwise.booking.screening.AnswerStore;
import clinic.sunwise.booking.screening.Questionnaire;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what is known about patients. Whoever judges, books or searches asks here, so that all know the same. */
@Component
public class CaseFiles {

    private final Questionnaire questionnaire;
    private final AnswerStore answers;
    private final ElsewhereStore elsewhere;
    private final StepStore steps;
    private final Clock clock;

    CaseFiles(
            Questionnaire questionnaire, AnswerStore answers, ElsewhereStore elsewhere, StepStore steps, Clock clock) {
        this.questionnaire = questionnaire;
        this.answers = answers;
        this.elsewhere = elsewhere;
        this.steps = steps;
        this.clock = clock;
    }

    /** The patient's file as of the clinic's today. */
    public CaseFile of(Clinic clinic, UUID patient) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clinic.zone());
        List<Answer> counting = questionnaire.counting(answers.latest(clinic.chain(), patient), clinic.zone(), today);
        List<TreatmentElsewhere> done = elsewhere.holding(clinic.chain(), patient);
        List<Step> taken = steps.of(clinic.chain(), patient).stream()
                .map(RecordedStep::step)
                .toList();
        return new CaseFile(questionnaire, facts(questionnaire.facts(counting), done, taken), counting, done);
    }

    /** The file of somebody of whom nothing is known. */
    public CaseFile ofAnybody() {
        return CaseFile.empty(questionnaire);
    }

    private static Facts facts(Facts answered, List<TreatmentElsewhere> done, List<Step> taken) {
        List<Exposure> exposures = Stream.concat(
                        answered.exposures().stream(), done.stream().map(TreatmentElsewhere::exposure))
                .toList();
        return new Facts(answered.skin(), answered.findings(), exposures, answered.stays(), answered.events(), taken);
    }
}
