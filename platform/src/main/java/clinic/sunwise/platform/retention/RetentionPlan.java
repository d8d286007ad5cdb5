package clinic.sunwise.platform.retention;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What will be erased and what was: the table {@code retention_item}. */
class RetentionPlan {

    /**
     * A row.
     *
     * @param announced since when it is in the report
     * @param erased null as long as it is there
     */
    record Item(
            long id,
            Retained retained,
            LocalDate announced,
            @Nullable Instant erased,
            @Nullable Integer rows) {

        /** The day on which it is erased, unless something holds it by then. */
        LocalDate erasesOn() {
            LocalDate seen = announced.plusDays(RetentionRound.NOTICE_DAYS);
            return retained.dueOn().isBefore(seen) ? seen : retained.dueOn();
        }
    }

    /** Any number, the same in all instances. */
    private static final long LOCK = 0x91;

    private final JdbcClient jdbc;

    RetentionPlan(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets no other instance announce until the running transaction ends. */
    void alone() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(row -> {});
    }

    /** Announces it, or brings up to date what is announced of it; whose day moves is announced anew. */
    void announce(Retained retained, UUID round, LocalDate today) {
        jdbc.sql("""
                        insert into retention_item as known
                            (clinic, what, subject, patient, rule, counted_from, due_on, held_by, announced_on, round)
                        values (:clinic, :what, :subject, :patient, :rule, :counted, :due, :held, :today, :round)
                        on conflict (clinic, what, subject) where erased_at is null do update set
                            announced_on = case when known.due_on = excluded.due_on then known.announced_on
                                else excluded.announced_on end,
                            rule = excluded.rule, counted_from = excluded.counted_from, due_on = excluded.due_on,
                            held_by = excluded.held_by, round = excluded.round
                        """)
                .param("clinic", retained.clinic())
                .param("what", retained.what())
                .param("subject", retained.subject())
                .param("patient", retained.patient(), Types.OTHER)
                .param("rule", retained.rule())
                .param("counted", Date.valueOf(retained.countedFrom()))
                .param("due", Date.valueOf(retained.dueOn()))
                .param("held", retained.heldBy(), Types.VARCHAR)
                .param("today", Date.valueOf(today))
                .param("round", round)
                .update();
    }

    /** Takes back what an earlier round has announced of these kinds and this one has not found again. */
    void withdraw(Set<String> kinds, UUID round) {
        jdbc.sql("delete from retention_item where what in (:kinds) and erased_at is null and round <> :round")
                .param("kinds", kinds)
                .param("round", round)
                .update();
    }

    /** What is to be erased by that day. */
    List<Item> ripe(Set<String> kinds, LocalDate today) {
        return jdbc.sql("""
                        select * from retention_item
                        where what in (:kinds) and erased_at is null and held_by is null
                            and due_on <= :today and announced_on <= :seen
                        order by due_on, id
                        """)
                .param("kinds", kinds)
                .param("today", Date.valueOf(today))
                .param("seen", Date.valueOf(today.minusDays(RetentionRound.NOTICE_DAYS)))
                .query(RetentionPlan::item)
                .list();
    }

    /** Whether it is this instance's to erase, until the running transaction ends. */
    boolean take(Item item) {
        return jdbc.sql("""
                        select id from retention_item where clinic = :clinic and id = :id and erased_at is null
                        for update skip locked
                        """)
                .param("clinic", item.retained().clinic())
                .param("id", item.id())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    void erased(Item item, int rows, Instant now) {
        jdbc.sql("update retention_item set erased_at = :now, erased_rows = :rows where clinic = :clinic and id = :id")
                .param("now", Timestamp.from(now))
                .param("rows", rows)
                .param("clinic", item.retained().clinic())
                .param("id", item.id())
                .update();
    }

    /**
     * A clinic's report by day and id.
     *
     * @param erased whether what was erased is wanted; null for all
     */
    List<Item> report(String clinic, @Nullable Boolean erased, LocalDate afterDue, long afterId, int limit) {
        return jdbc.sql("""
                        select * from retention_item
                        where clinic = :clinic and (:erased::boolean is null or (erased_at is not null) = :erased)
                            and (due_on, id) > (:due, :id)
                        order by due_on, id limit :limit
                        """)
                .param("clinic", clinic)
                .param("erased", erased, Types.BOOLEAN)
                .param("due", Date.valueOf(afterDue))
                .param("id", afterId)
                .param("limit", limit)
                .query(RetentionPlan::item)
                .list();
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        Timestamp erased = row.getTimestamp("erased_at");
        return new Item(
                row.getLong("id"),
                new Retained(
                        row.getString("clinic"),
                        row.getString("what"),
                        row.getString("subject"),
                        row.getObject("patient", UUID.class),
                        row.getString("rule"),
                        row.getObject("counted_from", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("held_by")),
                row.getObject("announced_on", LocalDate.class),
                erased == null ? null : erased.toInstant(),
                row.getObject("erased_rows", Integer.class));
    }
}
