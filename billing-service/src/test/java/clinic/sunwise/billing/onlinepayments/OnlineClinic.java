package clinic.sunwise.billing.onlinepayments;

import clinic.sunwise.billing.BillingFixtures;
import clinic.sunwise.billing.BillingVisits;
import clinic.sunwise.billing.payments.PaymentDesk;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A test with a clinic of its own whose invoices are paid online, and a provider that begins whatever it is asked for. */
abstract class OnlineClinic {

    static final String SESSIONS = "/v1/checkout/sessions";

    private final String clinic;
    PaymentDesk desk;
    OnlineDesk online;

    @Autowired
    BillingVisits visits;

    @Autowired
    Clock clock;

    OnlineClinic(String clinic) {
        this.clinic = clinic;
    }

    @BeforeAll
    void clinic(@LocalServerPort int port) {
        visits.clinic(BillingFixtures.issuer(clinic));
        desk = new PaymentDesk(port, clinic);
        online = new OnlineDesk(desk, clock);
    }

    @BeforeEach
    void provider() {
        FakeStripe.server().resetAll();
        FakeStripe.answers(SESSIONS, 200, FakeStripe.session("cs_" + UUID.randomUUID()));
    }
}
