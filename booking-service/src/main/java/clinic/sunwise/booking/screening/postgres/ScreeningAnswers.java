package clinic.sunwise.booking.screening.postgres;

import clinic.sunwise.booking.screening.Answer;
import clinic.sunwise.booking.screening.AnswerStore;
import clinic.sunwise.booking.screening.GivenWriter;
import clinic.sunwise.booking.screening.Questionnaire;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Answers to questions, or to options, that are asked no more stay where they are and are not read. */
@Repository
class ScreeningAnswers implements AnswerStore {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;
    private final Questionnaire questionnaire;

    ScreeningAnswers(JdbcClient jdbc, Questionnaire questionnaire) {
        this.jdbc = jdbc;
        this.questionnaire = questionnaire;
    }

    private record Row(
            UUID patientId, String question, String item, int version, String answer, Timestamp answeredAt) {}

    @Override
    public void add(String chain, UUID patient, List<Answer> answers, String by) {
        answers.forEach(answer -> jdbc.sql("""
                        INSERT INTO screening_answer
                            (chain_id, patient_id, question, item, version, answer, answered_at, answered_by)
                        VALUES (:chain, :patient, :question, :item, :version, :answer::jsonb, :answeredAt, :by)
                        """)
                .param("chain", chain)
                .param("patient", patient)
                .param("question", answer.question())
                .param("item", answer.item())
                .param("version", answer.version())
                .param("answer", JSON.writeValueAsString(GivenWriter.plain(answer.given())))
                .param("answeredAt", Timestamp.from(answer.answeredAt()))
                .param("by", by)
                .update());
    }

    @Override
    public Map<UUID, List<Answer>> latest(String chain, Collection<UUID> patients) {
        Map<UUID, List<Answer>> latest = new HashMap<>();
        jdbc.sql("""
                        SELECT DISTINCT ON (patient_id, question, item)
                            patient_id, question, item, version, answer::text, answered_at
                        FROM screening_answer WHERE chain_id = :chain AND patient_id = ANY (:patients)
                        ORDER BY patient_id, question, item, number DESC
                        """)
                .param("chain", chain)
                .param("patients", patients.toArray(UUID[]::new))
                .query(Row.class)
                .list()
                .forEach(row -> kept(row)
                        .ifPresent(answer -> latest.computeIfAbsent(row.patientId(), _ -> new ArrayList<>())
                                .add(answer)));
        return latest;
    }

    private Optional<Answer> kept(Row row) {
        return questionnaire
                .kept(row.question(), row.item(), row.version(), JSON.readValue(row.answer(), Object.class))
                .map(given -> new Answer(
                        row.question(),
                        row.item(),
                        row.version(),
                        given,
                        row.answeredAt().toInstant()));
    }
}
