package clinic.sunwise.booking.screening;

import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.protocols.Protocol;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The screening of patients. */
@Service
public class Screenings {

    private final Questionnaire questionnaire;
    private final AnswerStore answers;
    private final Clock clock;

    Screenings(Questionnaire questionnaire, AnswerStore answers, Clock clock) {
        this.questionnaire = questionnaire;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * Keeps answers, in the caller's transaction.
     *
     * @param given by question, each one that {@link Question#accepts} it
     */
    public List<Answer> answer(Clinic clinic, UUID patient, Map<Question, String> given, String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Answer> kept = given.entrySet().stream()
                .map(each -> new Answer(each.getKey().code(), each.getKey().version(), each.getValue(), now))
                .toList();
        answers.add(clinic.chain(), patient, kept, by);
        return kept;
    }

    /** The latest answer to each question. */
    public List<Answer> latest(Clinic clinic, UUID patient) {
        return answers.latest(clinic.chain(), patient);
    }

    /** What the patient's answers tell the protocol's rules about a session on that day. */
    public Screened findings(Clinic clinic, UUID patient, Protocol protocol, LocalDate on) {
        return questionnaire.findings(protocol, latest(clinic, patient), clinic.zone(), on);
    }
}
