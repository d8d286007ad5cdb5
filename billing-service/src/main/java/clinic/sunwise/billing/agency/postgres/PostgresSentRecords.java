package clinic.sunwise.billing.agency.postgres;

import clinic.sunwise.billing.agency.SentRecord;
import clinic.sunwise.billing.agency.SentRecords;
import clinic.sunwise.billing.agency.rules.Act;
import clinic.sunwise.billing.agency.rules.RecordState;
import clinic.sunwise.billing.agency.rules.Told;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class PostgresSentRecords implements SentRecords {

    /** What the agency has said nothing of; all before {@code sent_up_to} has its answer. */
    private static final String WAITING = """
            from chain_record r
            left join agency_turn t using (clinic)
            where r.position > coalesce(t.sent_up_to, 0)
              and not exists (select from agency_record a where (a.clinic, a.position) = (r.clinic, r.position))
            """;

    private final JdbcClient jdbc;

    PostgresSentRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> due(Instant now) {
        return jdbc.sql("""
                        select i.clinic from issuer i left join agency_turn t on t.clinic = i.clinic
                        where i.country = 'ES' and coalesce(t.next_at, :now) <= :now
                          and exists (select\s""" + WAITING + """
                          and r.clinic = i.clinic)
                        order by i.clinic
                        """)
                .param("now", Timestamp.from(now))
                .query(String.class)
                .list();
    }

    @Override
    public boolean claim(String clinic, Instant now, Instant until) {
        return jdbc.sql("""
                        insert into agency_turn as turn (clinic, next_at) values (:clinic, :until)
                        on conflict (clinic) do update set next_at = excluded.next_at where turn.next_at <= :now
                        """)
                        .param("clinic", clinic)
                        .param("now", Timestamp.from(now))
                        .param("until", Timestamp.from(until))
                        .update()
                == 1;
    }

    @Override
    public List<Long> waiting(String clinic, int most) {
        return jdbc.sql("select r.position " + WAITING + """
                          and r.clinic = :clinic
                        order by r.position limit :most
                        """)
                .param("clinic", clinic)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    @Override
    public List<Told> history(String clinic, long position) {
        return jdbc.sql("""
                        select r.position, r.act, a.state from chain_entry w
                        join chain_entry r on r.clinic = w.clinic and (r.invoice_id = w.invoice_id
                            or r.credit_note_id = w.credit_note_id or r.substitute_id = w.substitute_id)
                        left join agency_record a on (a.clinic, a.position) = (r.clinic, r.position)
                        where w.clinic = :clinic and w.position = :position
                        order by r.position
                        """)
                .param("clinic", clinic)
                .param("position", position)
                .query(PostgresSentRecords::told)
                .list();
    }

    /** What another instance has written meanwhile stays as it is. */
    @Override
    @Transactional
    public void answered(String clinic, List<SentRecord> records, Instant next) {
        records.forEach(each -> add(clinic, each));
        jdbc.sql("""
                        update agency_turn set next_at = :next, trouble = '', sent_up_to = coalesce(
                            (select min(r.position) - 1\s""" + WAITING + """
                               and r.clinic = :clinic),
                            (select max(position) from chain_record where clinic = :clinic))
                        where clinic = :clinic
                        """)
                .param("clinic", clinic)
                .param("next", Timestamp.from(next))
                .update();
    }

    private void add(String clinic, SentRecord of) {
        jdbc.sql("""
                        insert into agency_record (clinic, position, state, code, words, receipt, answered_at)
                        values (:clinic, :position, :state, :code, :words, :receipt, :at)
                        on conflict do nothing
                        """)
                .param("clinic", clinic)
                .param("position", of.position())
                .param("state", of.state().code())
                .param("code", of.code())
                .param("words", of.words())
                .param("receipt", of.receipt())
                .param("at", Timestamp.from(of.answeredAt()))
                .update();
    }

    @Override
    public void postponed(String clinic, String trouble, Instant next) {
        jdbc.sql("update agency_turn set next_at = :next, trouble = :trouble where clinic = :clinic")
                .param("clinic", clinic)
                .param("trouble", trouble)
                .param("next", Timestamp.from(next))
                .update();
    }

    @Override
    public List<SentRecord> list(String clinic, @Nullable RecordState state, long after, int rows) {
        return jdbc.sql("""
                        select a.*, r.act, coalesce(i.number, n.number, s.number) as number,
                            (select min(c.position) from chain_notice l
                             join chain_record c on (c.clinic, c.notice_id) = (l.clinic, l.notice_id)
                             where l.clinic = r.clinic and c.position > r.position and (l.act = 'cancel') = (r.act = 'cancel')
                               and (l.invoice_id = r.invoice_id or l.credit_note_id = r.credit_note_id
                                   or l.substitute_id = r.substitute_id)) as followed_by
                        from agency_record a
                        join chain_entry r using (clinic, position)
                        left join invoice i on (i.clinic, i.invoice_id) = (r.clinic, r.invoice_id)
                        left join credit_note n on (n.clinic, n.credit_note_id) = (r.clinic, r.credit_note_id)
                        left join substitute_invoice s on (s.clinic, s.substitute_id) = (r.clinic, r.substitute_id)
                        where a.clinic = :clinic and a.position > :after
                          and (cast(:state as text) is null or a.state = :state)
                        order by a.position limit :rows
                        """)
                .param("clinic", clinic)
                .param("state", state == null ? null : state.code(), Types.VARCHAR)
                .param("after", after)
                .param("rows", rows)
                .query(PostgresSentRecords::sent)
                .list();
    }

    @Override
    public Standing standing(String clinic) {
        return jdbc.sql("""
                        select t.next_at, coalesce(t.trouble, '') as trouble, c.*,
                            (select count(*)\s""" + WAITING + """
                               and r.clinic = :clinic) as waiting
                        from (select count(*) filter (where state = 'accepted') as accepted,
                                  count(*) filter (where state = 'accepted-with-errors') as accepted_with_errors,
                                  count(*) filter (where state = 'refused') as refused
                              from agency_record where clinic = :clinic) c
                        left join agency_turn t on t.clinic = :clinic
                        """)
                .param("clinic", clinic)
                .query(PostgresSentRecords::standing)
                .single();
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp next = row.getTimestamp("next_at");
        return new Standing(
                row.getLong("waiting"),
                row.getLong("accepted"),
                row.getLong("accepted_with_errors"),
                row.getLong("refused"),
                next == null ? null : next.toInstant(),
                row.getString("trouble"));
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        @Nullable String state = row.getString("state");
        return new Told(
                row.getLong("position"),
                Act.ofStored(row.getString("act")),
                state == null ? null : RecordState.of(state).orElseThrow());
    }

    private static SentRecord sent(ResultSet row, int number) throws SQLException {
        return new SentRecord(
                row.getLong("position"),
                row.getString("number"),
                Act.ofStored(row.getString("act")),
                RecordState.of(row.getString("state")).orElseThrow(),
                row.getString("code"),
                row.getString("words"),
                row.getString("receipt"),
                row.getTimestamp("answered_at").toInstant(),
                row.getObject("followed_by", Long.class));
    }
}
