package clinic.sunwise.billing.exports.kept.postgres;

import clinic.sunwise.billing.exports.datev.DatevNumbers;
import clinic.sunwise.billing.exports.kept.ExportForm;
import clinic.sunwise.billing.exports.kept.KeptExport;
import clinic.sunwise.billing.exports.kept.KeptExportStore;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class PostgresKeptExports implements KeptExportStore {

    /** Each part that is written gives its maker this time again. */
    private static final String CLAIM = "interval '2 minutes'";

    private static final int MOST_ATTEMPTS = 5;

    /** At most so many bytes of a file are in memory. */
    private static final long READ_AT_ONCE = 1L << 20;

    private final JdbcClient jdbc;

    PostgresKeptExports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public KeptExport ask(
            String clinic, ExportForm form, @Nullable DatevNumbers datev, YearMonth month, Instant now, String by) {
        jdbc.sql("""
                        insert into kept_export as e (clinic, export_id, form, month, consultant, client, asked_at, asked_by)
                        values (:clinic, :id, :form, :month, :consultant, :client, :now, :by)
                        on conflict (clinic, form, month, consultant, client) do update
                            set state = 'waiting', attempts = 0, asked_at = excluded.asked_at, asked_by = excluded.asked_by
                            where e.state = 'failed'
                        """)
                .param("clinic", clinic)
                .param("id", UUID.randomUUID())
                .param("form", form.code())
                .param("month", month.atDay(1))
                .param("consultant", DatevColumns.consultant(datev), Types.INTEGER)
                .param("client", DatevColumns.client(datev), Types.INTEGER)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .update();
        return jdbc.sql("""
                        select * from kept_export where clinic = :clinic and form = :form and month = :month
                          and (consultant, client) is not distinct from (cast(:consultant as int), cast(:client as int))
                        """)
                .param("clinic", clinic)
                .param("form", form.code())
                .param("month", month.atDay(1))
                .param("consultant", DatevColumns.consultant(datev), Types.INTEGER)
                .param("client", DatevColumns.client(datev), Types.INTEGER)
                .query(PostgresKeptExports::row)
                .single();
    }

    @Override
    public Optional<KeptExport> find(String clinic, UUID id) {
        return jdbc.sql("select * from kept_export where clinic = :clinic and export_id = :id")
                .param("clinic", clinic)
                .param("id", id)
                .query(PostgresKeptExports::row)
                .optional();
    }

    @Override
    public List<KeptExport> list(String clinic) {
        return jdbc.sql("select * from kept_export where clinic = :clinic order by month desc, form limit 200")
                .param("clinic", clinic)
                .query(PostgresKeptExports::row)
                .list();
    }

    /** What a former maker has written is thrown away by the one who claims; what has killed five makers is not tried again. */
    @Override
    @Transactional
    public Optional<KeptExport> claim(UUID maker) {
        jdbc.sql("""
                        update kept_export set state = 'failed', maker = null, maker_until = null
                        where state = 'making' and maker_until < clock_timestamp() and attempts >= :most
                        """).param("most", MOST_ATTEMPTS).update();
        Optional<KeptExport> claimed = jdbc.sql("""
                        update kept_export e
                        set state = 'making', maker = :maker, maker_until = clock_timestamp() + %s, attempts = attempts + 1,
                            steps = 0, steps_done = 0, bytes = 0
                        from (select clinic, export_id from kept_export
                              where state = 'waiting' or state = 'making' and maker_until < clock_timestamp()
                              order by asked_at limit 1 for update skip locked) next
                        where (e.clinic, e.export_id) = (next.clinic, next.export_id)
                        returning e.*
                        """.replace("%s", CLAIM))
                .param("maker", maker)
                .query(PostgresKeptExports::row)
                .optional();
        claimed.ifPresent(
                export -> of(export, "delete from kept_export_part where clinic = :clinic and export_id = :id")
                        .update());
        return claimed;
    }

    @Override
    public void begun(KeptExport export, UUID maker, long steps) {
        checkMine(
                export,
                of(export, """
                        update kept_export set steps = :steps
                        where clinic = :clinic and export_id = :id and maker = :maker
                        """).param("maker", maker).param("steps", steps).update());
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void append(KeptExport export, UUID maker, byte[] part, long done) {
        checkMine(
                export,
                of(export, """
                        update kept_export
                        set bytes = bytes + :length, steps_done = :done, maker_until = clock_timestamp() + %s
                        where clinic = :clinic and export_id = :id and maker = :maker
                        """.replace("%s", CLAIM))
                        .param("maker", maker)
                        .param("length", part.length)
                        .param("done", done)
                        .update());
        of(export, """
                        insert into kept_export_part (clinic, export_id, first_byte, content)
                        select clinic, export_id, bytes - :length, :part from kept_export
                        where clinic = :clinic and export_id = :id
                        """).param("length", part.length).param("part", part).update();
    }

    @Override
    public void made(KeptExport export, UUID maker, String sha256, Instant now) {
        checkMine(
                export,
                of(export, """
                        update kept_export
                        set state = 'made', maker = null, maker_until = null, steps_done = steps, sha256 = :sha256, made_at = :now
                        where clinic = :clinic and export_id = :id and maker = :maker
                        """)
                        .param("maker", maker)
                        .param("sha256", sha256)
                        .param("now", Timestamp.from(now))
                        .update());
    }

    @Override
    public void empty(KeptExport export, UUID maker) {
        checkMine(export, left(export, maker, "'empty'"));
    }

    /** Whoever has taken it over goes on with it. */
    @Override
    public void gaveUp(KeptExport export, UUID maker) {
        left(export, maker, "case when attempts < " + MOST_ATTEMPTS + " then 'waiting' else 'failed' end");
    }

    @Override
    public void read(KeptExport export, long first, long length, OutputStream out) throws IOException {
        long next = first;
        while (next < first + length) {
            byte[] part = part(export, next, Math.min(READ_AT_ONCE, first + length - next));
            out.write(part);
            next += part.length;
        }
    }

    /** From this byte to the end of the part that it is in, but not more than so many. */
    private byte[] part(KeptExport export, long first, long length) {
        return of(export, """
                        select substring(content from (:first - first_byte + 1)::int for :length) from kept_export_part
                        where clinic = :clinic and export_id = :id and first_byte <= :first
                        order by first_byte desc limit 1
                        """)
                .param("first", first)
                .param("length", (int) length)
                .query(byte[].class)
                .single();
    }

    private int left(KeptExport export, UUID maker, String state) {
        return of(export, """
                        update kept_export set state = %s, maker = null, maker_until = null
                        where clinic = :clinic and export_id = :id and maker = :maker
                        """.replace("%s", state)).param("maker", maker).update();
    }

    private JdbcClient.StatementSpec of(KeptExport export, String sql) {
        return jdbc.sql(sql).param("clinic", export.clinic()).param("id", export.id());
    }

    private static void checkMine(KeptExport export, int rows) {
        if (rows != 1) {
            throw new TakenOver(export.id());
        }
    }

    private static KeptExport row(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp madeAt = row.getTimestamp("made_at");
        return new KeptExport(
                row.getString("clinic"),
                row.getObject("export_id", UUID.class),
                ExportForm.of(row.getString("form")).orElseThrow(),
                DatevColumns.of(row),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getTimestamp("asked_at").toInstant(),
                KeptExport.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getLong("steps"),
                row.getLong("steps_done"),
                row.getLong("bytes"),
                row.getString("sha256"),
                madeAt == null ? null : madeAt.toInstant());
    }
}
