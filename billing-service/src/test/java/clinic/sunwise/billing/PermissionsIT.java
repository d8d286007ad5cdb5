package clinic.sunwise.billing;

import clinic.sunwise.platform.test.walk.ApiFile;
import clinic.sunwise.platform.test.walk.PermissionsPage;
import clinic.sunwise.platform.test.walk.PermissionsWalk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;

/** Who may call what, walked whole. */
@BillingServiceTest
class PermissionsIT {

    private static final ApiFile API = ApiFile.read("billing.yaml");

    /** What is only there for clinics of one country, or in another state than that of the rows here. */
    private static final Set<String> RARE = Set.of(
            "GET /api/clinics/{clinic}/exports/verifactu.zip",
            "GET /api/clinics/{clinic}/invoices/{invoice}/cancellation");

    @LocalServerPort
    private int port;

    @Autowired
    private BillingVisits visits;

    @Autowired
    private KafkaTemplate<String, String> kafka;

    @Autowired
    private Clock clock;

    @Test
    void everyoneReachesWhatIsHersAndNothingElse() throws InterruptedException {
        LocalDate today = BillingFixtures.issuer("walking").dayOf(clock.instant());
        WalkedBooks here = new WalkedBooks(port, "walking", visits, kafka);
        WalkedBooks there = new WalkedBooks(port, "farther", visits, kafka);
        here.open(today);
        there.open(today);
        new PermissionsWalk(port, API, false, here.estate(today), here.estate(today), there.estate(today), RARE)
                .isWithoutSurprise();
    }

    @Test
    void theDocumentationHasTheSameTable() throws Exception {
        new PermissionsPage(API).isUpToDate("billing");
    }
}
