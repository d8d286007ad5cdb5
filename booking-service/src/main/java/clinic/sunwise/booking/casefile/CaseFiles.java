package clinic.sunwise.booking.casefile;

import static java.util.stream.Collectors.toMap;

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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
        return Objects.requireNonNull(of(clinic, Set.of(patient)).get(patient));
    }

    /** The files of these patients as of the clinic's today, in as many statements as of one. */
    public Map<UUID, CaseFile> of(Clinic clinic, Set<UUID> patients) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clinic.zone());
        Map<UUID, List<Answer>> latest = answers.latest(clinic.chain(), patients);
        Map<UUID, List<TreatmentElsewhere>> done = elsewhere.holding(clinic.chain(), patients);
        Map<UUID, List<RecordedStep>> taken = steps.of(clinic.chain(), patients);
        return patients.stream()
                .collect(toMap(
                        patient -> patient,
                        patient -> file(
                                questionnaire.counting(latest.getOrDefault(patient, List.of()), clinic.zone(), today),
                                done.getOrDefault(patient, List.of()),
                                taken.getOrDefault(patient, List.of()))));
    }

    private CaseFile file(List<Answer> counting, List<TreatmentElsewhere> done, List<RecordedStep> taken) {
        List<Step> own = taken.stream().map(RecordedStep::step).toList();
        return new CaseFile(questionnaire, facts(questionnaire.facts(counting), done, own), counting, done);
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
