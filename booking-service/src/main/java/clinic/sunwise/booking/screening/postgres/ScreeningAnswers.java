package clinic.sunwise.booking.screening.postgres;

import clinic.sunwise.booking.screening.Answer;
import clinic.sunwise.booking.screening.AnswerStore;
import clinic.sunwise.booking.screening.GivenWriter;
import clinic.sunwise.booking.screening.Questionnaire;
import clinic.sunwise.platform.secrets.DataKey;
import clinic.sunwise.platform.secrets.DataKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final DataKeys keys;
    private final Questionnaire questionnaire;

    ScreeningAnswers(JdbcClient jdbc, DataKeys keys, Questionnaire questionnaire) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.questionnaire = questionnaire;
    }

    /**
     * What is known of an answer without reading it. All of it goes into the seal: no answer can be put in the place of another.
     */
    private record Place(String question, String item, int version, Instant answeredAt) {

        @Override
        public String toString() {
            return String.join(
                    "/",
                    "screening_answer",
                    question,
                    item,
                    Integer.toString(version),
                    Long.toString(answeredAt.toEpochMilli()));
        }
    }

    @Override
    public void add(String chain, UUID patient, List<Answer> answers, String by) {
        DataKey key = keys.of(chain, patient);
        answers.forEach(answer -> jdbc.sql("""
                        INSERT INTO screening_answer
                            (chain_id, patient_id, question, item, version, sealed, answered_at, answered_by)
                        VALUES (:chain, :patient, :question, :item, :version, :sealed, :answeredAt, :by)
                        """)
                .param("chain", chain)
                .param("patient", patient)
                .param("question", answer.question())
                .param("item", answer.item())
                .param("version", answer.version())
                .param("sealed", key.seal(place(answer), JSON.writeValueAsString(GivenWriter.plain(answer.given()))))
                .param("answeredAt", Timestamp.from(answer.answeredAt()))
                .param("by", by)
                .update());
    }

    private static String place(Answer answer) {
        return new Place(answer.question(), answer.item(), answer.version(), answer.answeredAt()).toString();
    }

    /** Each patient's key is unwrapped once, however much she has answered. */
    @Override
    public Map<UUID, List<Answer>> latest(String chain, Collection<UUID> patients) {
        Map<UUID, List<Answer>> latest = new HashMap<>();
        Map<UUID, DataKey> opened = new HashMap<>();
        jdbc.sql("""
                        SELECT latest.*, k.scope, k.owner, k.wrapped FROM (
                            SELECT DISTINCT ON (patient_id, question, item)
                                chain_id, patient_id, question, item, version, sealed, answered_at
                            FROM screening_answer WHERE chain_id = :chain AND patient_id = ANY (:patients)
                            ORDER BY patient_id, question, item, number DESC) latest
                        JOIN data_key k ON k.scope = latest.chain_id AND k.owner = latest.patient_id
                        ORDER BY latest.patient_id, latest.question, latest.item
                        """)
                .param("chain", chain)
                .param("patients", patients.toArray(UUID[]::new))
                .query(row -> {
                    UUID patient = row.getObject("patient_id", UUID.class);
                    if (!opened.containsKey(patient)) {
                        opened.put(patient, keys.opened(row).orElseThrow());
                    }
                    read(row, Objects.requireNonNull(opened.get(patient)))
                            .ifPresent(answer -> latest.computeIfAbsent(patient, _ -> new ArrayList<>())
                                    .add(answer));
                });
        return latest;
    }

    private Optional<Answer> read(ResultSet row, DataKey key) throws SQLException {
        Place place = new Place(
                row.getString("question"),
                row.getString("item"),
                row.getInt("version"),
                row.getTimestamp("answered_at").toInstant());
        Object plain = JSON.readValue(key.open(place.toString(), row.getBytes("sealed")), Object.class);
        return questionnaire
                .kept(place.question(), place.item(), place.version(), plain)
                .map(given -> new Answer(place.question(), place.item(), place.version(), given, place.answeredAt()));
    }
}
