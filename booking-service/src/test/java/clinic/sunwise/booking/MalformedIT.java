package clinic.sunwise.booking;

import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.walk.ApiFile;
import clinic.sunwise.platform.test.walk.MalformedWalk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What nobody should send; {@code ./sunwise bench malformed} sends a hundred thousand of them. */
@ServiceTest
@Import(MovingClock.Configuration.class)
class MalformedIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovingClock clock;

    @Test
    void isAnsweredAsARefusal() throws InterruptedException {
        clock.set("2027-01-04T07:00:00Z");
        WalkedClinic clinic = WalkedClinic.of(TestClinic.levels(jdbc, port));
        new MalformedWalk(port, ApiFile.read("booking.yaml"), clinic.estate("2027-01-11"), 2000).isAnsweredAsARefusal();
    }
}
