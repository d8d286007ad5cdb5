package clinic.sunwise.booking.retention.postgres;

import clinic.sunwise.platform.retention.Retained;
import clinic.sunwise.platform.retention.RetainedRecords;
import clinic.sunwise.platform.retention.RetentionRule;
import clinic.sunwise.platform.retention.RetentionRules;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was written to patients, by months: that something was sent and when stays, address and words go. */
@Repository
class RetainedMessages implements RetainedRecords {

    private static final String KIND = "message";

    private static final String LEFT = "state <> 'waiting' AND (facts <> '{}' OR address <> '' OR body <> '')";

    private record Month(String clinic, String country, LocalDate first) {}

    private final JdbcClient jdbc;
    private final RetentionRules rules;

    RetainedMessages(JdbcClient jdbc, RetentionRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public List<Retained> due(LocalDate day) {
        return jdbc
                .sql("""
                        SELECT DISTINCT c.id AS clinic, c.country, date_trunc('month', m.written_at AT TIME ZONE c.time_zone)::date AS first
                        FROM message m JOIN clinic c ON c.id = m.clinic_id
                        WHERE m.written_at < :before AND LEFT
                        """.replace("LEFT", LEFT))
                .param("before", Date.valueOf(rules.youngest(KIND, day)))
                .query(Month.class)
                .stream()
                .flatMap(month -> rules.of(month.country(), KIND).stream().map(rule -> retained(rule, month)))
                .filter(each -> !each.dueOn().isAfter(day))
                .toList();
    }

    private static Retained retained(RetentionRule rule, Month month) {
        return Retained.by(
                rule,
                month.clinic(),
                month.first().toString().substring(0, 7),
                null,
                month.first(),
                rule.dueOn(month.first(), null),
                null);
    }

    @Override
    public int erase(Retained retained, Instant now) {
        return jdbc.sql("""
                        UPDATE message m SET facts = '{}', address = left(address, 0), subject = left(subject, 0),
                            body = left(body, 0)
                        FROM clinic c WHERE c.id = m.clinic_id AND m.clinic_id = :clinic AND LEFT
                            AND date_trunc('month', m.written_at AT TIME ZONE c.time_zone)::date = :first
                        """.replace("LEFT", LEFT))
                .param("clinic", retained.clinic())
                .param("first", Date.valueOf(LocalDate.parse(retained.subject() + "-01")))
                .update();
    }
}
