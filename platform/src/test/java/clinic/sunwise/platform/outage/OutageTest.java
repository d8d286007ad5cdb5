package clinic.sunwise.platform.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.IllegalTransactionStateException;

class OutageTest {

    /** Codes of appendix A of PostgreSQL's manual. */
    @ParameterizedTest(name = "{0} {2}: {1}")
    @CsvSource({
        "08006, true, connection failure",
        "53300, true, too many connections",
        "57P01, true, admin shutdown",
        "57014, true, statement timeout",
        "55P03, true, lock timeout",
        "55006, false, object in use",
        "23505, false, unique violation",
        "42P01, false, undefined table",
        "'', false, none",
    })
    void aStateOfTheDatabaseIsAnOutageOrADefect(String state, boolean outage, String meaning) {
        Exception failure = new IllegalStateException(new SQLException(meaning, state));
        assertThat(Outage.causes(failure)).isEqualTo(outage);
        assertThat(Outage.isLockTimeout(failure)).isEqualTo(state.equals("55P03"));
    }

    @Test
    void aMissingConnectionIsAnOutageAndAMissingTransactionADefect() {
        assertThat(Outage.causes(new CannotCreateTransactionException("no connection")))
                .isTrue();
        assertThat(Outage.causes(new IllegalTransactionStateException("no transaction")))
                .isFalse();
    }

    @Test
    void kafkaIsAwayOrRefusesForGood() {
        assertThat(Outage.causes(new IllegalStateException(new TimeoutException("away"))))
                .isTrue();
        assertThat(Outage.causes(new IllegalStateException(new RecordTooLargeException("too large"))))
                .isFalse();
    }
}
