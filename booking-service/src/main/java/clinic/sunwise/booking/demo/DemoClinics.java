package clinic.sunwise.booking.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty database, once, also where several instances start at the same time. */
final class DemoClinics {

    private static final long LOCK = 5_151_515L;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    DemoClinics(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    void load() {
        transaction.executeWithoutResult(status -> {
            jdbc.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
            if (isEmpty()) {
                jdbc.execute(script());
            }
        });
    }

    private boolean isEmpty() {
        return Boolean.TRUE.equals(jdbc.queryForObject("SELECT NOT EXISTS (SELECT FROM chain)", Boolean.class));
    }

    private static String script() {
        try {
            return new ClassPathResource("demo/clinics.sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
