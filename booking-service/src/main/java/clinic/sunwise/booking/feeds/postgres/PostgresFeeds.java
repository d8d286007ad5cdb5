package clinic.sunwise.booking.feeds.postgres;

import clinic.sunwise.booking.appointments.AppointmentState;
import clinic.sunwise.booking.availability.TimeRange;
import clinic.sunwise.booking.feeds.Feed;
import clinic.sunwise.booking.feeds.FeedKind;
import clinic.sunwise.booking.feeds.FeedSecret;
import clinic.sunwise.booking.feeds.FeedStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresFeeds implements FeedStore {

    private static final String SUBJECT = "coalesce(patient_id, practitioner_id, room_id)";

    private final JdbcClient jdbc;

    PostgresFeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Feed feed, FeedSecret secret, String by) {
        jdbc.sql("""
                        INSERT INTO calendar_feed (clinic_id, id, chain_id, kind, patient_id, practitioner_id, room_id,
                            secret_hash, shows_details, created_at, created_by)
                        VALUES (:clinic, :id, :chain, :kind,
                            CASE WHEN :kind = 'patient' THEN :subject::uuid END,
                            CASE WHEN :kind = 'practitioner' THEN :subject::uuid END,
                            CASE WHEN :kind = 'room' THEN :subject::uuid END,
                            :hash, :details, :now, :by)
                        """)
                .param("clinic", feed.clinic())
                .param("id", feed.id())
                .param("chain", feed.chain())
                .param("kind", feed.kind().code())
                .param("subject", feed.subject())
                .param("hash", secret.hash())
                .param("details", feed.showsDetails())
                .param("now", Timestamp.from(feed.createdAt()))
                .param("by", by)
                .update();
    }

    @Override
    public Optional<Feed> open(FeedSecret secret) {
        return jdbc.sql("SELECT *, " + SUBJECT + " AS subject FROM calendar_feed"
                        + " WHERE secret_hash = ? AND revoked_at IS NULL")
                .param(secret.hash())
                .query(PostgresFeeds::feed)
                .optional();
    }

    @Override
    public Optional<Feed> find(String clinic, UUID id) {
        return jdbc.sql("SELECT *, " + SUBJECT
                        + " AS subject FROM calendar_feed WHERE clinic_id = ? AND id = ? FOR UPDATE")
                .params(clinic, id)
                .query(PostgresFeeds::feed)
                .optional();
    }

    @Override
    public List<Listed> list(String clinic, Optional<UUID> patient, long after, int rows) {
        return jdbc.sql("SELECT *, " + SUBJECT + " AS subject FROM calendar_feed"
                        + " WHERE clinic_id = :clinic AND number > :after"
                        + " AND (:patient::uuid IS NULL OR patient_id = :patient::uuid) ORDER BY number LIMIT :rows")
                .param("clinic", clinic)
                .param("after", after)
                .param("patient", patient.orElse(null))
                .param("rows", rows)
                .query((row, number) -> new Listed(feed(row, number), row.getLong("number")))
                .list();
    }

    @Override
    public int openOf(String clinic, FeedKind kind, UUID subject) {
        return jdbc.sql("SELECT count(*) FROM calendar_feed WHERE clinic_id = ? AND kind = ? AND " + SUBJECT
                        + " = ? AND revoked_at IS NULL")
                .params(clinic, kind.code(), subject)
                .query(Integer.class)
                .single();
    }

    @Override
    public void revoke(Feed feed, String by, Instant now) {
        jdbc.sql("UPDATE calendar_feed SET revoked_at = :now, revoked_by = :by WHERE clinic_id = :clinic AND id = :id")
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("clinic", feed.clinic())
                .param("id", feed.id())
                .update();
    }

    @Override
    public List<Visit> visits(Feed feed, TimeRange range) {
        String whose = switch (feed.kind()) {
            case PATIENT -> "a.chain_id = :chain AND a.patient_id = :subject";
            case PRACTITIONER -> ":subject IN (a.practitioner_id, a.second_practitioner_id)";
            case ROOM -> "a.room_id = :subject";
        };
        return jdbc.sql("""
                        SELECT a.*, p.given_name || ' ' || p.family_name AS patient_name
                        FROM appointment a JOIN patient p ON p.chain_id = a.chain_id AND p.id = a.patient_id
                        WHERE a.clinic_id = :clinic AND a.starts_at >= :from AND a.starts_at < :to
                          AND a.state NOT IN ('requested', 'held', 'declined') AND\s""" + whose + " ORDER BY a.starts_at, a.id")
                .param("clinic", feed.clinic())
                .param("chain", feed.chain())
                .param("subject", feed.subject())
                .param("from", Timestamp.from(range.start()))
                .param("to", Timestamp.from(range.end()))
                .query(PostgresFeeds::visit)
                .list();
    }

    private static Visit visit(ResultSet row, int number) throws SQLException {
        return new Visit(
                row.getObject("id", UUID.class),
                new TimeRange(
                        row.getTimestamp("starts_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant()),
                AppointmentState.of(row.getString("state")).orElseThrow(),
                row.getInt("version"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("protocol"),
                row.getInt("protocol_version"),
                row.getObject("practitioner_id", UUID.class),
                row.getObject("room_id", UUID.class),
                row.getString("patient_name"));
    }

    private static Feed feed(ResultSet row, int number) throws SQLException {
        return new Feed(
                row.getObject("id", UUID.class),
                row.getString("clinic_id"),
                row.getString("chain_id"),
                FeedKind.of(row.getString("kind")).orElseThrow(),
                row.getObject("subject", UUID.class),
                row.getBoolean("shows_details"),
                row.getTimestamp("created_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("revoked_at")).map(Timestamp::toInstant));
    }
}
