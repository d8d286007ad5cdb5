package clinic.sunwise.billing.deposits.postgres;

import clinic.sunwise.billing.deposits.Deposit;
import clinic.sunwise.billing.deposits.DepositStore;
import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.rows.MoneyColumns;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
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
class PostgresDeposits implements DepositStore {

    private static final int ROWS = 100;
    private static final String DEPOSITS = """
            select d.*, s.kind, s.payment_id, s.invoice_id as off_invoice_id from deposit d
            left join deposit_settlement s using (clinic, deposit_id)
            """;

    private final JdbcClient jdbc;

    PostgresDeposits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Deposit deposit) {
        jdbc.sql("""
                        insert into deposit (clinic, deposit_id, appointment, patient, currency, amount, taken_on, invoice_id,
                            again_for)
                        values (:clinic, :id, :appointment, :patient, :currency, :amount, :takenOn, :invoice, :againFor)
                        """)
                .param("clinic", deposit.clinic())
                .param("id", deposit.id())
                .param("appointment", deposit.appointment())
                .param("patient", deposit.patient())
                .param("currency", deposit.amount().currency().name())
                .param("amount", deposit.amount().amount())
                .param("takenOn", deposit.takenOn())
                .param("invoice", deposit.invoice(), Types.OTHER)
                .param("againFor", deposit.againFor(), Types.OTHER)
                .update();
    }

    @Override
    public Optional<Deposit> find(String clinic, UUID id) {
        return jdbc.sql(DEPOSITS + "where clinic = :clinic and deposit_id = :id")
                .param("clinic", clinic)
                .param("id", id)
                .query(PostgresDeposits::row)
                .optional();
    }

    @Override
    public List<Deposit> held(String clinic, UUID appointment) {
        return jdbc.sql(DEPOSITS + """
                        where clinic = :clinic and appointment = :appointment and s.kind is null
                        order by taken_on, deposit_id
                        """)
                .param("clinic", clinic)
                .param("appointment", appointment)
                .query(PostgresDeposits::row)
                .list();
    }

    @Override
    public List<Deposit> putOn(String clinic, UUID appointment) {
        return jdbc.sql(DEPOSITS + """
                        where clinic = :clinic and appointment = :appointment and s.kind = 'taken-over'
                          and s.payment_id is not null
                          and not exists (select from deposit a where (a.clinic, a.again_for) = (d.clinic, d.deposit_id))
                        order by taken_on, deposit_id
                        """)
                .param("clinic", clinic)
                .param("appointment", appointment)
                .query(PostgresDeposits::row)
                .list();
    }

    @Override
    public Money withoutInvoice(String clinic, UUID patient, Currency currency) {
        return new Money(
                jdbc.sql("""
                                select coalesce(sum(d.amount), 0.00) from deposit d
                                left join deposit_settlement s using (clinic, deposit_id)
                                where clinic = :clinic and d.patient = :patient and d.currency = :currency
                                  and d.invoice_id is null and s.kind is null
                                """)
                        .param("clinic", clinic)
                        .param("patient", patient)
                        .param("currency", currency.name())
                        .query(BigDecimal.class)
                        .single(),
                currency);
    }

    @Override
    public List<Deposit> list(String clinic, @Nullable UUID patient) {
        return jdbc.sql(DEPOSITS + """
                        where clinic = :clinic and (cast(:patient as uuid) is null or patient = :patient)
                        order by taken_on desc, deposit_id
                        limit :rows
                        """)
                .param("clinic", clinic)
                .param("patient", patient, Types.OTHER)
                .param("rows", ROWS)
                .query(PostgresDeposits::row)
                .list();
    }

    @Override
    public void settle(Deposit deposit, Deposit.Settlement settlement, LocalDate day) {
        jdbc.sql("""
                        insert into deposit_settlement (clinic, deposit_id, kind, payment_id, invoice_id, settled_on)
                        values (:clinic, :id, :kind, :payment, :offInvoice, :day)
                        """)
                .param("clinic", deposit.clinic())
                .param("id", deposit.id())
                .param("kind", settlement.kind().code())
                .param("payment", settlement.payment(), Types.OTHER)
                .param("offInvoice", settlement.offInvoice(), Types.OTHER)
                .param("day", day)
                .update();
    }

    private static Deposit row(ResultSet row, int number) throws SQLException {
        String kind = row.getString("kind");
        return new Deposit(
                row.getString("clinic"),
                row.getObject("deposit_id", UUID.class),
                row.getObject("appointment", UUID.class),
                row.getObject("patient", UUID.class),
                MoneyColumns.money(row, "amount"),
                row.getObject("taken_on", LocalDate.class),
                row.getObject("invoice_id", UUID.class),
                row.getObject("again_for", UUID.class),
                kind == null
                        ? null
                        : new Deposit.Settlement(
                                Stream.of(Deposit.Kind.values())
                                        .filter(each -> each.code().equals(kind))
                                        .findFirst()
                                        .orElseThrow(),
                                row.getObject("payment_id", UUID.class),
                                row.getObject("off_invoice_id", UUID.class)));
    }
}
