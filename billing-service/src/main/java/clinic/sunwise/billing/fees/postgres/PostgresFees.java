package clinic.sunwise.billing.fees.postgres;

import clinic.sunwise.billing.fees.Fee;
import clinic.sunwise.billing.fees.FeeKind;
import clinic.sunwise.billing.fees.FeeStore;
import clinic.sunwise.billing.rows.MoneyColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresFees implements FeeStore {

    private static final int ROWS = 100;
    private static final String FEES = """
            select f.*, i.gross, i.currency, w.credit_note_id, w.reason from fee f
            join invoice i on (i.clinic, i.invoice_id) = (f.clinic, f.invoice_id)
            left join fee_waiver w on (w.clinic, w.appointment, w.ordinal) = (f.clinic, f.appointment, f.ordinal)
            """;

    private final JdbcClient jdbc;

    PostgresFees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Fee fee) {
        jdbc.sql("""
                        insert into fee (clinic, appointment, ordinal, kind, patient, occurred_on, noted_at, policy_from, invoice_id)
                        values (:clinic, :appointment, :ordinal, :kind, :patient, :occurredOn, :notedAt, :policyFrom, :invoice)
                        """)
                .param("clinic", fee.clinic())
                .param("appointment", fee.appointment())
                .param("ordinal", fee.ordinal())
                .param("kind", fee.kind().code())
                .param("patient", fee.patient())
                .param("occurredOn", fee.occurredOn())
                .param("notedAt", Timestamp.from(fee.notedAt()))
                .param("policyFrom", fee.policyFrom())
                .param("invoice", fee.invoice())
                .update();
    }

    @Override
    public Optional<Fee> find(String clinic, UUID appointment) {
        return jdbc.sql(FEES + """
                        where f.clinic = :clinic and f.appointment = :appointment
                        order by f.ordinal desc
                        limit 1
                        """)
                .param("clinic", clinic)
                .param("appointment", appointment)
                .query(PostgresFees::row)
                .optional();
    }

    @Override
    public List<Fee> list(String clinic, @Nullable UUID patient) {
        return jdbc.sql(FEES + """
                        where f.clinic = :clinic and (cast(:patient as uuid) is null or f.patient = :patient)
                        order by f.occurred_on desc, f.appointment, f.ordinal desc
                        limit :rows
                        """)
                .param("clinic", clinic)
                .param("patient", patient, Types.OTHER)
                .param("rows", ROWS)
                .query(PostgresFees::row)
                .list();
    }

    @Override
    public void waive(Fee fee, Fee.Waiver waiver, LocalDate day, String by) {
        jdbc.sql("""
                        insert into fee_waiver (clinic, appointment, ordinal, credit_note_id, reason, waived_on, waived_by)
                        values (:clinic, :appointment, :ordinal, :creditNote, :reason, :day, :by)
                        """)
                .param("clinic", fee.clinic())
                .param("appointment", fee.appointment())
                .param("ordinal", fee.ordinal())
                .param("creditNote", waiver.creditNote())
                .param("reason", waiver.reason())
                .param("day", day)
                .param("by", by)
                .update();
    }

    private static Fee row(ResultSet row, int number) throws SQLException {
        String kind = row.getString("kind");
        UUID creditNote = row.getObject("credit_note_id", UUID.class);
        return new Fee(
                row.getString("clinic"),
                row.getObject("appointment", UUID.class),
                row.getInt("ordinal"),
                Stream.of(FeeKind.values())
                        .filter(each -> each.code().equals(kind))
                        .findFirst()
                        .orElseThrow(),
                row.getObject("patient", UUID.class),
                row.getObject("occurred_on", LocalDate.class),
                row.getTimestamp("noted_at").toInstant(),
                row.getObject("policy_from", LocalDate.class),
                MoneyColumns.money(row, "gross"),
                row.getObject("invoice_id", UUID.class),
                creditNote == null ? null : new Fee.Waiver(creditNote, row.getString("reason")));
    }
}
