package clinic.sunwise.platform.events;

import clinic.sunwise.platform.paging.Cursor;
import clinic.sunwise.platform.paging.Page;
import clinic.sunwise.platform.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.transaction.support.TransactionTemplate;

/** This service's dead letters, kept where an operator can look at them and have them processed again. */
class DeadLetters {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Inbox inbox;
    private final Clock clock;

    DeadLetters(JdbcClient jdbc, TransactionTemplate transaction, Inbox inbox, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.inbox = inbox;
        this.clock = clock;
    }

    @KafkaListener(
            id = "dead-letters",
            groupId = "${sunwise.events.group}.dead-letters",
            topics = "${spring.application.name}.dead-letters",
            concurrency = "1",
            containerFactory = "deadLetterContainers")
    void keep(ConsumerRecord<String, String> letter) {
        jdbc.sql("""
                        insert into dead_letter (topic, partition, "offset", value, reason, died_at)
                        values (:topic, :partition, :offset, :value, :reason, :diedAt)
                        on conflict do nothing
                        """)
                .param("topic", text(letter, KafkaHeaders.DLT_ORIGINAL_TOPIC).orElse(letter.topic()))
                .param(
                        "partition",
                        bytes(letter, KafkaHeaders.DLT_ORIGINAL_PARTITION)
                                .map(ByteBuffer::getInt)
                                .orElse(letter.partition()))
                .param(
                        "offset",
                        bytes(letter, KafkaHeaders.DLT_ORIGINAL_OFFSET)
                                .map(ByteBuffer::getLong)
                                .orElse(letter.offset()))
                .param("value", String.valueOf(letter.value()))
                .param(
                        "reason",
                        text(letter, KafkaHeaders.DLT_EXCEPTION_MESSAGE).orElse("unknown"))
                .param("diedAt", Timestamp.from(clock.instant()))
                .update();
    }

    Page<DeadLetter> list(int limit, Optional<Cursor> after) {
        return Page.of(
                jdbc.sql("""
                                select * from dead_letter where id > :after order by id limit :rows
                                """)
                        .param(
                                "after",
                                after.map(cursor ->
                                                UUID.fromString(cursor.parts().getFirst()))
                                        .orElse(new UUID(0, 0)))
                        .param("rows", limit + 1)
                        .query(DeadLetters::row)
                        .list(),
                limit,
                letter -> Cursor.at(letter.id()));
    }

    /**
     * Has the event processed now; if that fails the letter stays as it was.
     *
     * @throws UnprocessableEvent if it still cannot be processed
     */
    DeadLetter replay(UUID id, String by) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            inbox.receive(locked(id).value());
            jdbc.sql("update dead_letter set replayed_at = :now, replayed_by = :by where id = :id")
                    .param("now", Timestamp.from(clock.instant()))
                    .param("by", by)
                    .param("id", id)
                    .update();
            return locked(id);
        }));
    }

    private DeadLetter locked(UUID id) {
        return jdbc.sql("select * from dead_letter where id = :id for update")
                .param("id", id)
                .query(DeadLetters::row)
                .optional()
                .orElseThrow(ProblemException::notFound);
    }

    private static DeadLetter row(ResultSet row, int number) throws SQLException {
        return new DeadLetter(
                row.getObject("id", UUID.class),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("offset"),
                row.getString("value"),
                row.getString("reason"),
                row.getTimestamp("died_at").toInstant(),
                instant(row.getTimestamp("replayed_at")),
                row.getString("replayed_by"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static Optional<String> text(ConsumerRecord<String, String> letter, String name) {
        return Optional.ofNullable(letter.headers().lastHeader(name))
                .map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8));
    }

    private static Optional<ByteBuffer> bytes(ConsumerRecord<String, String> letter, String name) {
        return Optional.ofNullable(letter.headers().lastHeader(name))
                .map(Header::value)
                .map(ByteBuffer::wrap);
    }
}
