package clinic.sunwise.booking.screening.postgres;

import clinic.sunwise.booking.screening.Answer;
import clinic.sunwise.booking.screening.AnswerStore;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ScreeningAnswers implements AnswerStore {

    private final JdbcClient jdbc;

    ScreeningAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(String chain, UUID patient, List<Answer> answers, String by) {
        answers.forEach(answer -> jdbc.sql("""
                        INSERT INTO screening_answer
                            (chain_id, patient_id, question, version, answer, answered_at, answered_by)
                        VALUES (:chain, :patient, :question, :version, :answer, :answeredAt, :by)
                        """)
                .param("chain", chain)
                .param("patient", patient)
                .param("question", answer.question())
                .param("version", answer.version())
                .param("answer", answer.answer())
                .param("answeredAt", Timestamp.from(answer.answeredAt()))
                .param("by", by)
                .update());
    }

    @Override
    public List<Answer> latest(String chain, UUID patient) {
        return jdbc.sql("""
                        SELECT DISTINCT ON (question) question, version, answer, answered_at FROM screening_answer
                        WHERE chain_id = :chain AND patient_id = :patient
                        ORDER BY question, number DESC
                        """)
                .param("chain", chain)
                .param("patient", patient)
                .query((row, number) -> new Answer(
                        row.getString("question"),
                        row.getInt("version"),
                        row.getString("answer"),
                        row.getTimestamp("answered_at").toInstant()))
                .list();
    }
}
