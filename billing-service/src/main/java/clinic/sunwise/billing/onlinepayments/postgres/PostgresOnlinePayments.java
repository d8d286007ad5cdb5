package clinic.sunwise.billing.onlinepayments.postgres;

import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.onlinepayments.OnlinePayment;
import clinic.sunwise.billing.onlinepayments.OnlinePaymentStore;
import clinic.sunwise.billing.rows.MoneyColumns;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresOnlinePayments implements OnlinePaymentStore {

    private static final int ROWS = 100;

    private final JdbcClient jdbc;

    PostgresOnlinePayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(OnlinePayment payment, String by) {
        jdbc.sql("""
                        insert into online_payment (clinic, online_payment_id, patient, invoice_id, currency, amount, state,
                            created_at, begun_by)
                        values (:clinic, :id, :patient, :invoice, :currency, :amount, :state, :createdAt, :by)
                        """)
                .param("clinic", payment.clinic())
                .param("id", payment.id())
                .param("patient", payment.patient())
                .param("invoice", payment.invoice())
                .param("currency", payment.amount().currency().name())
                .param("amount", payment.amount().amount())
                .param("state", payment.state().code())
                .param("createdAt", Timestamp.from(payment.createdAt()))
                .param("by", by)
                .update();
    }

    @Override
    public Optional<OnlinePayment> find(String clinic, UUID id) {
        return jdbc.sql("select * from online_payment where clinic = :clinic and online_payment_id = :id")
                .param("clinic", clinic)
                .param("id", id)
                .query(PostgresOnlinePayments::row)
                .optional();
    }

    @Override
    public Optional<OnlinePayment> lock(UUID id) {
        return jdbc.sql("select * from online_payment where online_payment_id = :id for update")
                .param("id", id)
                .query(PostgresOnlinePayments::row)
                .optional();
    }

    @Override
    public Optional<OnlinePayment> open(String clinic, UUID invoice) {
        return jdbc.sql("""
                        select * from online_payment
                        where clinic = :clinic and invoice_id = :invoice and state in ('created', 'pending')
                        """)
                .param("clinic", clinic)
                .param("invoice", invoice)
                .query(PostgresOnlinePayments::row)
                .optional();
    }

    @Override
    public List<OnlinePayment> list(String clinic, @Nullable UUID patient) {
        return jdbc.sql("""
                        select * from online_payment
                        where clinic = :clinic and (cast(:patient as uuid) is null or patient = :patient)
                        order by created_at desc, online_payment_id
                        limit :rows
                        """)
                .param("clinic", clinic)
                .param("patient", patient, Types.OTHER)
                .param("rows", ROWS)
                .query(PostgresOnlinePayments::row)
                .list();
    }

    @Override
    public void begun(OnlinePayment payment, OnlinePayment.Checkout checkout) {
        jdbc.sql("""
                        update online_payment set state = 'pending', provider_session = :session, url = :url
                        where clinic = :clinic and online_payment_id = :id and state = 'created'
                        """)
                .param("session", checkout.session())
                .param("url", checkout.url())
                .param("clinic", payment.clinic())
                .param("id", payment.id())
                .update();
    }

    @Override
    public void paid(OnlinePayment payment, String providerPayment, UUID by) {
        jdbc.sql("""
                        update online_payment set state = 'paid', provider_payment = :providerPayment, payment_id = :payment
                        where clinic = :clinic and online_payment_id = :id
                        """)
                .param("providerPayment", providerPayment)
                .param("payment", by)
                .param("clinic", payment.clinic())
                .param("id", payment.id())
                .update();
    }

    @Override
    public void expired(OnlinePayment payment) {
        jdbc.sql("update online_payment set state = 'expired' where clinic = :clinic and online_payment_id = :id")
                .param("clinic", payment.clinic())
                .param("id", payment.id())
                .update();
    }

    @Override
    public void mismatched(OnlinePayment payment, String providerPayment, String taken) {
        jdbc.sql("""
                        update online_payment set state = 'mismatched', provider_payment = :providerPayment, taken = :taken
                        where clinic = :clinic and online_payment_id = :id
                        """)
                .param("providerPayment", providerPayment)
                .param("taken", taken)
                .param("clinic", payment.clinic())
                .param("id", payment.id())
                .update();
    }

    @Override
    public void addRefund(String clinic, Refund refund) {
        jdbc.sql("""
                        insert into online_refund (clinic, refund_id, online_payment_id, amount, state, payment_id)
                        values (:clinic, :id, :onlinePayment, :amount, :state, :payment)
                        """)
                .param("clinic", clinic)
                .param("id", refund.id())
                .param("onlinePayment", refund.onlinePayment())
                .param("amount", refund.amount().amount())
                .param("state", refund.state())
                .param("payment", refund.payment())
                .update();
    }

    @Override
    public Optional<Refund> findRefund(String clinic, UUID id) {
        return jdbc.sql("""
                        select r.*, p.currency from online_refund r join online_payment p using (clinic, online_payment_id)
                        where clinic = :clinic and refund_id = :id
                        """)
                .param("clinic", clinic)
                .param("id", id)
                .query((row, number) -> new Refund(
                        row.getObject("refund_id", UUID.class),
                        row.getObject("online_payment_id", UUID.class),
                        money(row),
                        row.getString("state"),
                        row.getObject("payment_id", UUID.class)))
                .optional();
    }

    @Override
    public Money refunded(OnlinePayment payment) {
        BigDecimal sum = jdbc.sql("""
                        select coalesce(sum(amount), 0) from online_refund
                        where clinic = :clinic and online_payment_id = :id and state <> 'refused'
                        """)
                .param("clinic", payment.clinic())
                .param("id", payment.id())
                .query(BigDecimal.class)
                .single();
        return new Money(sum, payment.amount().currency());
    }

    @Override
    public void settleRefund(String clinic, UUID id, String state) {
        jdbc.sql("""
                        update online_refund set state = :state
                        where clinic = :clinic and refund_id = :id and state = 'requested'
                        """)
                .param("state", state)
                .param("clinic", clinic)
                .param("id", id)
                .update();
    }

    @Override
    public boolean isNews(String event, Instant now) {
        return jdbc.sql("insert into provider_event (event_id, received_at) values (:id, :now) on conflict do nothing")
                        .param("id", event)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private static OnlinePayment row(ResultSet row, int number) throws SQLException {
        String session = row.getString("provider_session");
        return new OnlinePayment(
                row.getString("clinic"),
                row.getObject("online_payment_id", UUID.class),
                row.getObject("patient", UUID.class),
                row.getObject("invoice_id", UUID.class),
                money(row),
                OnlinePayment.State.of(row.getString("state")),
                session == null ? null : new OnlinePayment.Checkout(session, row.getString("url")),
                row.getString("provider_payment"),
                row.getObject("payment_id", UUID.class),
                row.getString("taken"),
                row.getTimestamp("created_at").toInstant());
    }

    private static Money money(ResultSet row) throws SQLException {
        return MoneyColumns.money(row, "amount");
    }
}
