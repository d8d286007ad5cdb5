package clinic.sunwise.booking;

import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.walk.ApiFile;
import clinic.sunwise.platform.test.walk.PermissionsPage;
import clinic.sunwise.platform.test.walk.PermissionsWalk;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may call what, walked whole. */
@ServiceTest
@Import(MovingClock.Configuration.class)
class PermissionsIT {

    private static final ApiFile API = ApiFile.read("booking.yaml");

    /** There only in another state than that of the rows here, or no more after another of these: each has a test of its own. */
    private static final Set<String> RARE = Set.of(
            "GET /api/clinics/{clinic}/appointments/{id}/advice",
            "GET /api/clinics/{clinic}/appointments/{id}/decline",
            "GET /api/clinics/{clinic}/appointments/{id}/override",
            "GET /api/clinics/{clinic}/appointments/{id}/visit",
            "DELETE /api/clinics/{clinic}/booking-policies/{from}",
            "POST /api/clinics/{clinic}/patients/{patient}/treatments-elsewhere/{entry}/withdrawal",
            "POST /api/clinics/{clinic}/protocols/{protocol}/drafts/{id}/what-if",
            "PUT /api/clinics/{clinic}/protocols/{protocol}/drafts/{id}",
            "DELETE /api/clinics/{clinic}/protocols/{protocol}/drafts/{id}");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovingClock clock;

    @Test
    void everyoneReachesWhatIsHersAndNothingElse() throws InterruptedException {
        clock.set("2027-01-04T07:00:00Z");
        WalkedClinic here = WalkedClinic.of(TestClinic.levels(jdbc, port));
        WalkedClinic there = WalkedClinic.of(TestClinic.levels(jdbc, port));
        new PermissionsWalk(
                        port,
                        API,
                        true,
                        here.estate("2027-01-11"),
                        here.estate("2027-01-12"),
                        there.estate("2027-01-13"),
                        RARE)
                .isWithoutSurprise();
    }

    @Test
    void theDocumentationHasTheSameTable() throws Exception {
        new PermissionsPage(API).isUpToDate("booking");
    }
}
