package clinic.sunwise.booking.screening;

import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.patients.PatientChanges;
import clinic.sunwise.booking.patients.Patients;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The screening of patients: what they answer is kept, and what it means for their appointments is told at once. */
@Service
public class Screenings {

    private final Questionnaire questionnaire;
    private final AnswerStore answers;
    private final Patients patients;
    private final PatientChanges changes;
    private final Clock clock;

    Screenings(
            Questionnaire questionnaire, AnswerStore answers, Patients patients, PatientChanges changes, Clock clock) {
        this.questionnaire = questionnaire;
        this.answers = answers;
        this.patients = patients;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Keeps answers, in the caller's transaction.
     *
     * @param given by question and item, as {@link AnswerFields} has checked it
     */
    public List<Answer> answer(Clinic clinic, UUID patient, Map<Question, Map<String, Given>> given, String by) {
        patients.lock(clinic.chain(), patient);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Answer> kept = given.entrySet().stream()
                .flatMap(each -> each.getValue().entrySet().stream()
                        .map(item -> new Answer(
                                each.getKey().code(),
                                item.getKey(),
                                each.getKey().version(),
                                item.getValue(),
                                now)))
                .toList();
        answers.add(clinic.chain(), patient, kept, by);
        changes.changed(clinic.chain(), patient);
        return kept;
    }

    /** The latest answer to each question and item. */
    public List<Answer> latest(Clinic clinic, UUID patient) {
        return answers.latest(clinic.chain(), patient);
    }

    /** Those of the latest answers that count today. */
    public List<Answer> counting(Clinic clinic, UUID patient) {
        return questionnaire.counting(latest(clinic, patient), clinic.zone(), today(clinic));
    }

    /** The clinic's today. */
    public LocalDate today(Clinic clinic) {
        return LocalDate.ofInstant(clock.instant(), clinic.zone());
    }
}
