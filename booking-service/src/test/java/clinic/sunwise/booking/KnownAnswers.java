package clinic.sunwise.booking;

import clinic.sunwise.platform.secrets.DataKey;
import clinic.sunwise.platform.secrets.DataKeys;
import clinic.sunwise.platform.test.TestKeys;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts answers where the service keeps them, without asking it for each patient of each test. */
record KnownAnswers(JdbcClient jdbc, String chain) {

    void keep(UUID patient, NothingToReport.Kept asked, String answer, Instant at) {
        DataKey key = new DataKeys(jdbc, TestKeys.ENCRYPTION).of(chain, patient);
        String place = String.join(
                "/",
                "screening_answer",
                asked.question(),
                asked.item(),
                Integer.toString(asked.version()),
                Long.toString(at.toEpochMilli()));
        jdbc.sql("""
                        INSERT INTO screening_answer
                            (chain_id, patient_id, question, item, version, sealed, answered_at, answered_by)
                        VALUES (?, ?, ?, ?, ?, ?, ?, 'test')
                        """)
                .params(
                        chain,
                        patient,
                        asked.question(),
                        asked.item(),
                        asked.version(),
                        key.seal(place, answer),
                        Timestamp.from(at))
                .update();
    }
}
