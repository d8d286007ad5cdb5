package clinic.sunwise.booking.messages.postgres;

import clinic.sunwise.booking.messages.Message;
import clinic.sunwise.booking.messages.MessageKind;
import clinic.sunwise.booking.messages.MessageStore;
import clinic.sunwise.booking.messages.Undelivered;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class PostgresMessages implements MessageStore {

    private final JdbcClient jdbc;

    PostgresMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void write(Message message) {
        Message.About about = message.about();
        jdbc.sql("""
                        INSERT INTO message (clinic_id, id, chain_id, patient_id, kind, about_id, appointment_id, bundle_id,
                            occasion, repetition, facts, refusal_link, written_at, due_at, expires_at)
                        SELECT :clinic, :id::uuid, chain_id, id, :kind, :about::uuid, :appointment::uuid, :bundle::uuid,
                            :occasion, :repetition, :facts::jsonb, :link::uuid, :written::timestamptz, :due::timestamptz, :expires::timestamptz
                        FROM patient WHERE chain_id = :chain AND id = :patient AND erased_at IS NULL
                        ON CONFLICT (clinic_id, about_id, kind, occasion, repetition) DO NOTHING
                        """)
                .param("clinic", message.clinic())
                .param("id", message.id())
                .param("chain", message.chain())
                .param("patient", message.patient())
                .param("kind", message.kind().code())
                .param("about", about.id())
                .param("appointment", about.appointment().orElse(null))
                .param("bundle", about.bundle().orElse(null))
                .param("occasion", about.occasion())
                .param("repetition", about.repetition())
                .param("facts", MessageRow.facts(message))
                .param("link", message.refusalLink())
                .param("written", Timestamp.from(message.written()))
                .param("due", Timestamp.from(message.due()))
                .param("expires", Timestamp.from(message.expires()))
                .update();
    }

    @Override
    public void drop(String clinic, UUID appointment, Set<MessageKind> kinds, Undelivered why, Instant now) {
        jdbc.sql("""
                        UPDATE message SET state = 'dropped', reason = :why, settled_at = :now
                        WHERE clinic_id = :clinic AND appointment_id = :appointment AND kind = ANY(:kinds)
                          AND state = 'waiting'
                        """)
                .param("why", why.code())
                .param("now", Timestamp.from(now))
                .param("clinic", clinic)
                .param("appointment", appointment)
                .param("kinds", kinds.stream().map(MessageKind::code).toArray(String[]::new))
                .update();
    }

    @Override
    public void dropAbout(String clinic, UUID about, Undelivered why, Instant now) {
        jdbc.sql("""
                        UPDATE message SET state = 'dropped', reason = :why, settled_at = :now
                        WHERE clinic_id = :clinic AND about_id = :about AND state = 'waiting'
                        """)
                .param("why", why.code())
                .param("now", Timestamp.from(now))
                .param("clinic", clinic)
                .param("about", about)
                .update();
    }

    @Override
    public void remind(String clinic, Duration before) {
        jdbc.sql("""
                        UPDATE message SET due_at = expires_at - make_interval(mins => :minutes)
                        WHERE clinic_id = :clinic AND kind = 'reminder' AND state = 'waiting' AND repetition = 0
                        """)
                .param("minutes", (int) before.toMinutes())
                .param("clinic", clinic)
                .update();
    }

    /** One at a time, so that nobody takes a part of a bundle while somebody else takes the rest. */
    @Override
    @Transactional
    public Optional<Claim> claim(Instant now, Instant until) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('message-claim', 80))")
                .query((row, number) -> 0)
                .list();
        UUID lease = UUID.randomUUID();
        List<Leased> leased = jdbc.sql("""
                        WITH first AS (
                            SELECT clinic_id, id, bundle_id, kind FROM message
                            WHERE state = 'waiting' AND due_at <= :now AND (leased_until IS NULL OR leased_until <= :now)
                            ORDER BY due_at, number LIMIT 1
                            FOR UPDATE SKIP LOCKED),
                        rest AS (
                            SELECT m.clinic_id, m.id FROM message m JOIN first f
                                ON m.clinic_id = f.clinic_id AND m.bundle_id = f.bundle_id AND m.kind = f.kind
                            WHERE m.state = 'waiting' AND m.due_at <= :now AND m.expires_at > :now
                              AND (m.leased_until IS NULL OR m.leased_until <= :now) AND m.id <> f.id
                            FOR UPDATE OF m SKIP LOCKED),
                        leased AS (
                            UPDATE message m SET lease = :lease, leased_until = :until, attempts = m.attempts + 1
                            WHERE (m.clinic_id, m.id) IN (SELECT clinic_id, id FROM first UNION SELECT clinic_id, id FROM rest)
                            RETURNING m.*)
                        SELECT * FROM leased ORDER BY number
                        """)
                .param("now", Timestamp.from(now))
                .param("lease", lease)
                .param("until", Timestamp.from(until))
                .query((row, number) -> new Leased(MessageRow.message(row, number), row.getInt("attempts") - 1))
                .list();
        return leased.isEmpty()
                ? Optional.empty()
                : Optional.of(new Claim(
                        lease,
                        leased.stream().map(Leased::message).toList(),
                        leased.getFirst().attempts()));
    }

    private record Leased(Message message, int attempts) {}

    /** Also where it was overtaken while it was on its way: it was said. */
    @Override
    public void sent(Claim claim, Sent sent, Instant now) {
        jdbc.sql("""
                        UPDATE message SET state = 'sent', reason = NULL, settled_at = :now, lease = NULL, leased_until = NULL,
                            address = :address, language = :language, subject = :subject, body = :body
                        WHERE clinic_id = :clinic AND id = ANY(:ids) AND lease = :lease
                        """)
                .param("now", Timestamp.from(now))
                .param("address", sent.address())
                .param("language", sent.language())
                .param("subject", sent.subject())
                .param("body", sent.body())
                .param("clinic", claim.clinic())
                .param("ids", claim.ids())
                .param("lease", claim.lease())
                .update();
    }

    @Override
    public void notSent(Claim claim, Undelivered why, Instant now) {
        jdbc.sql("""
                        UPDATE message SET state = :state, reason = :why, settled_at = :now, lease = NULL, leased_until = NULL
                        WHERE clinic_id = :clinic AND id = ANY(:ids) AND lease = :lease AND state = 'waiting'
                        """)
                .param("state", why == Undelivered.ADDRESS_REFUSED ? "refused" : "dropped")
                .param("why", why.code())
                .param("now", Timestamp.from(now))
                .param("clinic", claim.clinic())
                .param("ids", claim.ids())
                .param("lease", claim.lease())
                .update();
    }

    @Override
    public void later(Claim claim, Instant when) {
        jdbc.sql("""
                        UPDATE message SET leased_until = :when
                        WHERE clinic_id = :clinic AND id = ANY(:ids) AND lease = :lease
                        """)
                .param("when", Timestamp.from(when))
                .param("clinic", claim.clinic())
                .param("ids", claim.ids())
                .param("lease", claim.lease())
                .update();
    }

    @Override
    public List<Kept> of(String clinic, UUID appointment) {
        return jdbc.sql("SELECT * FROM message WHERE clinic_id = ? AND appointment_id = ? ORDER BY number")
                .params(clinic, appointment)
                .query(MessageRow::kept)
                .list();
    }

    @Override
    public Optional<Kept> lock(String clinic, UUID appointment, UUID id) {
        return jdbc.sql("SELECT * FROM message WHERE clinic_id = ? AND appointment_id = ? AND id = ? FOR UPDATE")
                .params(clinic, appointment, id)
                .query(MessageRow::kept)
                .optional();
    }

    @Override
    public Optional<Message> linked(UUID refusalLink) {
        return jdbc.sql("SELECT * FROM message WHERE refusal_link = ?")
                .param(refusalLink)
                .query(MessageRow::message)
                .optional();
    }

    @Override
    public boolean isRefused(String chain, UUID patient, MessageKind kind) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT FROM message_refusal WHERE chain_id = ? AND patient_id = ? AND kind = ?)")
                .params(chain, patient, kind.code())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void refuse(String chain, UUID patient, MessageKind kind, boolean refused, Instant now) {
        if (refused) {
            jdbc.sql("INSERT INTO message_refusal VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
                    .params(chain, patient, kind.code(), Timestamp.from(now))
                    .update();
        } else {
            jdbc.sql("DELETE FROM message_refusal WHERE chain_id = ? AND patient_id = ? AND kind = ?")
                    .params(chain, patient, kind.code())
                    .update();
        }
    }
}
