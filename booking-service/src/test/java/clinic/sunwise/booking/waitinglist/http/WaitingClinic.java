package clinic.sunwise.booking.waitinglist.http;

import clinic.sunwise.booking.MovingClock;
import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.booking.waitinglist.postgres.WaitingRounds;
import clinic.sunwise.platform.test.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clinic with a waiting list for each test, at eight on Monday 4 January 2027. */
@ServiceTest
@Import(MovingClock.Configuration.class)
abstract class WaitingClinic {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovingClock clock;

    @Autowired
    WaitingRounds rounds;

    WaitingWire list;

    @BeforeEach
    void clinic() {
        clock.set("2027-01-04T07:00:00Z");
        list = WaitingWire.of(TestClinic.levels(jdbc, port), rounds);
    }
}
