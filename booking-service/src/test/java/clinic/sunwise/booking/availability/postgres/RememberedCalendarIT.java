package clinic.sunwise.booking.availability.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.availability.Taken;
import clinic.sunwise.booking.availability.postgres.OccupancyReader.Reading;
import clinic.sunwise.booking.schema.BookingDatabase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RememberedCalendarIT {

    private static final String NINE = "2027-01-04T09:00:00Z";
    private static final String DURING = "[2027-01-04 09:00Z, 2027-01-04 10:00Z)";
    private static final Instant BEFORE = Instant.parse("2027-01-01T00:00:00Z");

    private final BookingDatabase database = new BookingDatabase();
    private final OccupancyReader reader = new OccupancyReader(database.jdbc());
    private UUID practitioner;

    @BeforeAll
    void clinic() {
        database.clinic("nl", "utrecht", "Europe/Amsterdam");
        database.clinic("nl", "zeist", "Europe/Amsterdam");
        practitioner = database.practitioner("utrecht");
    }

    @Test
    void everythingFromAMomentOnIsRead() {
        UUID room = database.room("utrecht");
        UUID id = appointment(room);
        database.occupy("utrecht", id, "room", room, DURING);
        assertThat(appointments(reader.all("utrecht", Instant.parse("2027-01-04T09:59:59Z"))))
                .contains(id);
        assertThat(appointments(reader.all("utrecht", Instant.parse("2027-01-04T10:00:00Z"))))
                .doesNotContain(id);
        assertThat(appointments(reader.all("zeist", BEFORE))).isEmpty();
    }

    @Test
    void addedMovedAndRemovedRowsAreChanges() {
        UUID room = database.room("utrecht");
        UUID id = appointment(room);
        long start = reader.all("utrecht", BEFORE).xmin();
        assertThat(reader.changedSince("utrecht", start).changed()).isEmpty();

        database.occupy("utrecht", id, "room", room, DURING);
        Reading added = reader.changedSince("utrecht", start);
        assertThat(added.changed()).containsExactly(id);
        assertThat(added.taken()).extracting(Taken::resource).containsExactly(room);
        assertThat(reader.changedSince("utrecht", added.xmin()).changed()).isEmpty();
        assertThat(reader.changedSince("zeist", start).changed()).isEmpty();

        sql("UPDATE occupancy SET during = '[2027-01-04 12:00Z, 2027-01-04 13:00Z)' WHERE appointment_id = ?", id);
        Reading moved = reader.changedSince("utrecht", added.xmin());
        assertThat(moved.taken().getFirst().during().start()).isEqualTo("2027-01-04T12:00:00Z");

        sql("DELETE FROM appointment WHERE id = ?", id);
        Reading removed = reader.changedSince("utrecht", moved.xmin());
        assertThat(removed.changed()).containsExactly(id);
        assertThat(removed.taken()).isEmpty();
    }

    @Test
    void aHoldThatIsBookedIsAChange() {
        UUID room = database.room("utrecht");
        UUID id = appointment(room);
        sql("UPDATE appointment SET state = 'held', held_until = '2027-01-04T08:00:00Z' WHERE id = ?", id);
        database.occupy("utrecht", id, "room", room, DURING);
        Reading held = reader.changedSince("utrecht", 0);
        assertThat(heldUntil(held, id)).isEqualTo("2027-01-04T08:00:00Z");
        sql("UPDATE appointment SET state = 'booked', held_until = NULL WHERE id = ?", id);
        Reading booked = reader.changedSince("utrecht", held.xmin());
        assertThat(booked.changed()).containsExactly(id);
        assertThat(heldUntil(booked, id)).isNull();
    }

    /** The transaction began before the reading and commits after it: the next reading has to find it. */
    @Test
    void aTransactionThatOverlapsAReadingIsNotMissed() {
        UUID room = database.room("utrecht");
        UUID id = appointment(room);
        PlatformTransactionManager transactions = new DataSourceTransactionManager(database.source());
        TransactionStatus slow = transactions.getTransaction(new DefaultTransactionDefinition());
        database.occupy("utrecht", id, "room", room, DURING);

        Reading meanwhile = elsewhere(() -> reader.all("utrecht", BEFORE));
        assertThat(meanwhile.changed()).doesNotContain(id);
        UUID quick = elsewhere(() -> {
            UUID other = database.room("utrecht");
            UUID added = appointment(other);
            database.occupy("utrecht", added, "room", other, DURING);
            return added;
        });
        Reading next = elsewhere(() -> reader.changedSince("utrecht", meanwhile.xmin()));
        assertThat(next.changed()).contains(quick).doesNotContain(id);

        transactions.commit(slow);
        assertThat(reader.changedSince("utrecht", next.xmin()).changed()).contains(id);
    }

    @Test
    void whatWasForgottenIsReadAsAWhole() {
        ChangesHousekeeping housekeeping = new ChangesHousekeeping(database.jdbc());
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database.source()));
        UUID room = database.room("utrecht");
        UUID id = appointment(room);
        long old = reader.all("utrecht", BEFORE).xmin();
        database.occupy("utrecht", id, "room", room, DURING);

        // The oldest running transaction is that of the whole server: other databases may hold it back for a while.
        while (reader.all("utrecht", BEFORE).xmin() <= old) {
            Thread.onSpinWait();
        }
        transaction.executeWithoutResult(_ -> housekeeping.forget());
        assertThat(reader.changedSince("utrecht", old).follows(old)).isTrue();
        long recent = reader.all("utrecht", BEFORE).xmin();
        transaction.executeWithoutResult(_ -> housekeeping.forget());

        assertThat(reader.changedSince("utrecht", old).follows(old)).isFalse();
        assertThat(reader.changedSince("utrecht", recent).follows(recent)).isTrue();
    }

    private UUID appointment(UUID room) {
        return database.appointment("nl", "utrecht", database.patient("nl"), practitioner, room, NINE);
    }

    private void sql(String statement, UUID id) {
        database.jdbc().sql(statement).param(id).update();
    }

    private static List<UUID> appointments(Reading reading) {
        return reading.taken().stream().map(Taken::appointment).toList();
    }

    private static Instant heldUntil(Reading reading, UUID id) {
        return reading.taken().stream()
                .filter(taken -> taken.appointment().equals(id))
                .findFirst()
                .orElseThrow()
                .heldUntil();
    }

    /** On another thread, so that the running transaction is not joined. */
    private static <T> T elsewhere(java.util.concurrent.Callable<T> work) {
        try (var executor = java.util.concurrent.Executors.newSingleThreadExecutor()) {
            return executor.submit(work).get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
