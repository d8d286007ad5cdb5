package clinic.sunwise.billing.tills.postgres;

import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.rows.MoneyColumns;
import clinic.sunwise.billing.tills.CashClosing;
import clinic.sunwise.billing.tills.Tills;
import clinic.sunwise.billing.tills.rules.CashCount;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresTills implements Tills {

    private final JdbcClient jdbc;

    PostgresTills(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Money balance(String clinic, String till, Currency currency) {
        BigDecimal balance = jdbc.sql("""
                        select coalesce(sum(balance), 0) from till_balance
                        where clinic = :clinic and till = :till and currency = :currency
                        """)
                .param("clinic", clinic)
                .param("till", till)
                .param("currency", currency.name())
                .query(BigDecimal.class)
                .single();
        return new Money(balance, currency);
    }

    @Override
    public boolean isClosed(String clinic, String till, Currency currency, LocalDate day) {
        return jdbc.sql("""
                        select exists (select from cash_closing
                                       where clinic = :clinic and till = :till and currency = :currency and closed_on >= :day)
                        """)
                .param("clinic", clinic)
                .param("till", till)
                .param("currency", currency.name())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void add(CashClosing closing) {
        jdbc.sql("""
                        insert into cash_closing (clinic, till, currency, closed_on, closing_id, expected, counted, banked,
                            reason, closed_at, closed_by)
                        values (:clinic, :till, :currency, :day, :id, :expected, :counted, :banked,
                            :reason, :closedAt, :closedBy)
                        """)
                .param("clinic", closing.clinic())
                .param("till", closing.till())
                .param("currency", closing.count().expected().currency().name())
                .param("day", closing.day())
                .param("id", closing.id())
                .param("expected", closing.count().expected().amount())
                .param("counted", closing.count().counted().amount())
                .param("banked", closing.count().banked().amount())
                .param("reason", closing.reason())
                .param("closedAt", Timestamp.from(closing.closedAt()))
                .param("closedBy", closing.closedBy())
                .update();
    }

    @Override
    public Optional<CashClosing> find(String clinic, UUID id) {
        return jdbc.sql("select * from cash_closing where clinic = :clinic and closing_id = :id")
                .param("clinic", clinic)
                .param("id", id)
                .query(PostgresTills::row)
                .optional();
    }

    @Override
    public List<CashClosing> list(String clinic, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select * from cash_closing where clinic = :clinic and closed_on between :from and :to
                        order by closed_on, till, currency
                        """)
                .param("clinic", clinic)
                .param("from", from)
                .param("to", to)
                .query(PostgresTills::row)
                .list();
    }

    private static CashClosing row(ResultSet row, int number) throws SQLException {
        return new CashClosing(
                row.getString("clinic"),
                row.getObject("closing_id", UUID.class),
                row.getString("till"),
                row.getObject("closed_on", LocalDate.class),
                new CashCount(
                        MoneyColumns.money(row, "expected"),
                        MoneyColumns.money(row, "counted"),
                        MoneyColumns.money(row, "banked")),
                row.getString("reason"),
                row.getTimestamp("closed_at").toInstant(),
                row.getString("closed_by"));
    }
}
