package clinic.sunwise.billing;

import clinic.sunwise.platform.test.walk.ApiFile;
import clinic.sunwise.platform.test.walk.MalformedWalk;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;

/** What nobody should send; {@code ./sunwise bench malformed} sends a hundred thousand of them. */
@BillingServiceTest
class MalformedIT {

    @LocalServerPort
    private int port;

    @Autowired
    private BillingVisits visits;

    @Autowired
    private KafkaTemplate<String, String> kafka;

    @Autowired
    private Clock clock;

    @Test
    void isAnsweredAsARefusal() throws InterruptedException {
        LocalDate today = BillingFixtures.issuer("absurd").dayOf(clock.instant());
        WalkedBooks books = new WalkedBooks(port, "absurd", visits, kafka);
        books.open(today);
        new MalformedWalk(port, ApiFile.read("billing.yaml"), books.estate(today), 2000).isAnsweredAsARefusal();
    }
}
