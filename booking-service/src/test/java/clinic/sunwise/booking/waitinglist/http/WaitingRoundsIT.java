package clinic.sunwise.booking.waitinglist.http;

import static clinic.sunwise.booking.waitinglist.http.WaitingWire.AT_TEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever looks through a list may die on the way. Two wait, one for ten and one for noon, until both get free. */
class WaitingRoundsIT extends WaitingClinic {

    @Autowired
    private DataSource database;

    private UUID anna;
    private UUID berta;
    private String first;
    private String second;
    private String noon;

    @BeforeEach
    void twoWait() {
        anna = list.patient();
        berta = list.patient();
        noon = WaitingWire.id(
                list.clinic().book(list.patient(), WaitingWire.TREATMENT, WaitingWire.TEN.replace("T10", "T12")));
        first = WaitingWire.id(list.put(anna, AT_TEN));
        second = WaitingWire.id(list.put(berta, AT_TEN.replace("10:00", "12:00")));
    }

    /** The connection is cut while the second of two is considered: the first keeps her offer, the second gets hers later. */
    @Test
    void aRoundThatIsCutOffNeitherLosesNorDoublesAnOffer() throws Exception {
        try (Connection desk = database.getConnection();
                ExecutorService thread = Executors.newSingleThreadExecutor()) {
            desk.setAutoCommit(false);
            lock(desk, berta);
            bothGetFree();
            Future<?> round = thread.submit(rounds::round);
            await().atMost(Duration.ofSeconds(60)).until(() -> !blocked(desk).isEmpty() && offers() == 1);
            blocked(desk)
                    .forEach(pid -> jdbc.sql("SELECT pg_terminate_backend(?)")
                            .param(pid)
                            .query(Boolean.class)
                            .single());
            round.get();
            desk.rollback();
        }
        list.offered(berta, second);
        list.offered(anna, first);
        assertThat(offers()).isEqualTo(2);
    }

    /** The process is killed after the first entry: it gives no sign of life any more, so the list is another's after a while. */
    @Test
    void theListOfAProcessThatHasDiedIsLookedThroughByAnother() {
        jdbc.sql("""
                        UPDATE waiting_look SET looking = gen_random_uuid(), looking_until = '2027-01-04T07:02:00Z'
                        WHERE clinic_id = ?""").param(list.clinic().id()).update();
        bothGetFree();
        rounds.round();
        assertThat(offers()).as("it may still be at it").isZero();
        clock.set("2027-01-04T07:02:00Z");
        list.offered(anna, first);
        list.offered(berta, second);
        assertThat(offers()).isEqualTo(2);
        assertThat(jdbc.sql("SELECT looking IS NULL FROM waiting_look WHERE clinic_id = ?")
                        .param(list.clinic().id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private void bothGetFree() {
        list.cancel(list.booked());
        list.cancel(noon);
    }

    private static void lock(Connection desk, UUID patient) throws Exception {
        try (PreparedStatement lock = desk.prepareStatement("SELECT FROM patient WHERE id = ? FOR UPDATE")) {
            lock.setObject(1, patient);
            lock.execute();
        }
    }

    /** The server's processes that wait for what the desk has locked. */
    private List<Integer> blocked(Connection desk) throws Exception {
        int pid = desk.unwrap(PGConnection.class).getBackendPID();
        return jdbc.sql("SELECT pid FROM pg_stat_activity WHERE ? = ANY (pg_blocking_pids(pid))")
                .param(pid)
                .query(Integer.class)
                .list();
    }

    private int offers() {
        return jdbc.sql("SELECT count(*) FROM waiting_offer WHERE clinic_id = ?")
                .param(list.clinic().id())
                .query(Integer.class)
                .single();
    }
}
