package clinic.sunwise.billing.payments.postgres;

import clinic.sunwise.billing.invoices.InvoiceSearch;
import clinic.sunwise.billing.invoices.InvoiceSummary;
import clinic.sunwise.billing.ledger.Entry;
import clinic.sunwise.billing.payments.Payment;
import clinic.sunwise.billing.payments.PaymentStore;
import clinic.sunwise.billing.payments.RecordedPayment;
import clinic.sunwise.billing.payments.rules.AllocationDecision;
import clinic.sunwise.billing.payments.rules.PaymentMethod;
import clinic.sunwise.billing.rows.DocumentColumns;
import clinic.sunwise.billing.rows.MoneyColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresPayments implements PaymentStore {

    private static final DateTimeFormatter RECORDED_AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private final JdbcClient jdbc;

    PostgresPayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Payment payment) {
        Payment.Means means = payment.means();
        jdbc.sql("""
                        insert into payment (clinic, payment_id, series, year, sequence, kind, method, till, patient,
                            currency, amount, recorded_at, recorded_on, recorded_by, reference, correlation_id)
                        values (:clinic, :id, :series, :year, :sequence, :kind, :method, :till, :patient,
                            :currency, :amount, :recordedAt, :recordedOn, :recordedBy, :reference, :correlationId)
                        """)
                .param("clinic", payment.clinic())
                .param("id", payment.id())
                .param("series", payment.number().series())
                .param("year", payment.number().year())
                .param("sequence", payment.number().sequence())
                .param("kind", payment.kind().code())
                .param("method", means == null ? null : means.method().code(), Types.VARCHAR)
                .param("till", means == null ? null : means.till(), Types.VARCHAR)
                .param("patient", payment.patient())
                .param("currency", payment.amount().currency().name())
                .param("amount", payment.amount().amount())
                .param("recordedAt", RECORDED_AT.format(payment.recordedAt()))
                .param("recordedOn", payment.recordedOn())
                .param("recordedBy", payment.recordedBy())
                .param("reference", payment.reference())
                .param("correlationId", payment.correlationId())
                .update();
    }

    @Override
    public Optional<RecordedPayment> find(String clinic, UUID id) {
        return jdbc.sql("select * from payment where clinic = :clinic and payment_id = :id")
                .param("clinic", clinic)
                .param("id", id)
                .query((row, number) -> new RecordedPayment(payment(row, number), allocations(clinic, id)))
                .optional();
    }

    @Override
    public List<Payment> list(InvoiceSearch wanted, InvoiceSummary.Place after, int rows) {
        return jdbc.sql("""
                        select * from payment
                        where clinic = :clinic and recorded_on between :from and :to
                          and (cast(:patient as uuid) is null or patient = :patient)
                          and (recorded_on, series, sequence) > (:afterDay, :afterSeries, :afterSequence)
                        order by recorded_on, series, sequence
                        limit :rows
                        """)
                .param("clinic", wanted.clinic())
                .param("from", wanted.from())
                .param("to", wanted.to())
                .param("patient", wanted.patient(), Types.OTHER)
                .param("afterDay", after.issuedOn())
                .param("afterSeries", after.series())
                .param("afterSequence", after.sequence())
                .param("rows", rows)
                .query(PostgresPayments::payment)
                .list();
    }

    private List<AllocationDecision.Part> allocations(String clinic, UUID id) {
        return jdbc.sql("""
                        select p.invoice_id, p.credit, p.currency
                        from ledger_entry e join ledger_posting p using (clinic, year, number)
                        where clinic = :clinic and e.document_kind in ('payment', 'allocation') and e.document_id = :id
                          and p.account = '411'
                        order by p.position
                        """)
                .param("clinic", clinic)
                .param("id", id)
                .query((row, number) -> new AllocationDecision.Part(
                        row.getObject("invoice_id", UUID.class), MoneyColumns.money(row, "credit")))
                .list();
    }

    private static Payment payment(ResultSet row, int index) throws SQLException {
        return new Payment(
                row.getString("clinic"),
                row.getObject("payment_id", UUID.class),
                DocumentColumns.number(row),
                kind(row.getString("kind")),
                means(row),
                row.getObject("patient", UUID.class),
                MoneyColumns.money(row, "amount"),
                OffsetDateTime.parse(row.getString("recorded_at")),
                row.getString("reference"),
                row.getString("recorded_by"),
                row.getString("correlation_id"));
    }

    private static Entry.Kind kind(String code) {
        return Stream.of(Entry.Kind.values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Payment.@Nullable Means means(ResultSet row) throws SQLException {
        String method = row.getString("method");
        return method == null
                ? null
                : new Payment.Means(PaymentMethod.of(method).orElseThrow(), row.getString("till"));
    }
}
