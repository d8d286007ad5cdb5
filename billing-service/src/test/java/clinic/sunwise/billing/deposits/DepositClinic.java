package clinic.sunwise.billing.deposits;

import clinic.sunwise.billing.BillingFixtures;
import clinic.sunwise.billing.BillingVisits;
import clinic.sunwise.billing.payments.PaymentDesk;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

/** A test with a clinic of its own that takes deposits for what booking tells of. */
public abstract class DepositClinic {

    private final String clinic;
    protected PaymentDesk desk;
    protected DepositDesk deposits;

    @Autowired
    protected BillingVisits visits;

    @Autowired
    protected JdbcClient jdbc;

    protected DepositClinic(String clinic) {
        this.clinic = clinic;
    }

    @BeforeAll
    void clinic(@LocalServerPort int port, @Autowired KafkaTemplate<String, String> kafka) {
        visits.clinic(BillingFixtures.issuer(clinic));
        desk = new PaymentDesk(port, clinic);
        deposits = new DepositDesk(desk, kafka, jdbc);
    }
}
