package clinic.sunwise.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class RefusalLogTest {

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(RefusalLog.class);
    private Instant now = Instant.parse("2027-01-04T09:00:30Z");
    private final RefusalLog log = new RefusalLog(() -> now);

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(lines);
    }

    private void refuse(String caller, int times) {
        for (int time = 0; time < times; time++) {
            log.refused("forbidden", caller, "GET /api/clinics/{clinic}/exports/{table}");
        }
    }

    private List<String> told() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void itTellsWhoWasRefusedWhat() {
        refuse("sanne", 1);
        assertThat(told()).containsExactly("refused: forbidden to sanne for GET /api/clinics/{clinic}/exports/{table}");
    }

    @Test
    void whoTriesOnAndOnDoesNotFillIt() {
        refuse("sanne", 1000);
        refuse("nadia", 1);
        assertThat(told()).hasSize(11).last().asString().contains("nadia");
        now = Instant.parse("2027-01-04T09:01:00Z");
        refuse("sanne", 1);
        assertThat(told())
                .hasSize(13)
                .element(11)
                .asString()
                .isEqualTo("refused: 990 more in the minute of 2027-01-04T09:00:00Z, not told one by one");
    }

    @Test
    void manyWhoTryDoNotFillItEither() {
        for (int caller = 0; caller < 1000; caller++) {
            refuse("network " + caller, 1);
        }
        assertThat(told()).hasSize(300);
    }
}
