package clinic.sunwise.platform.outage;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.sample.SampleService;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import clinic.sunwise.platform.test.Wire.Answer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest(SampleService.class)
class OutageIT {

    private static final String ORDERS = "/api/clinics/utrecht/orders";

    @LocalServerPort
    private int port;

    @Autowired
    private DataSource database;

    private Wire reception;

    @BeforeEach
    void signIn() {
        reception = new Wire(port, TestTokens.of(Role.RECEPTION, "utrecht"));
    }

    @Test
    void aLostConnectionIsToBeRepeated() {
        assertUnavailable(reception.post(ORDERS, "{\"day\":\"2027-01-04\",\"lines\":[{\"count\":14}]}"));
        assertThat(reception
                        .post(ORDERS, "{\"day\":\"2027-01-04\",\"lines\":[]}")
                        .status())
                .as("the next request gets a connection that lives")
                .isEqualTo(200);
    }

    @Test
    void nobodyWaitsForALockWithoutEnd() throws SQLException {
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table idempotency_key in access exclusive mode");
            assertUnavailable(reception.post(ORDERS, "{\"day\":\"2027-01-04\",\"lines\":[]}"));
            other.rollback();
        }
    }

    private static void assertUnavailable(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
    }
}
