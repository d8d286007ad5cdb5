package clinic.sunwise.billing.packages.postgres;

import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.packages.OwedSessions;
import clinic.sunwise.billing.rows.MoneyColumns;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresOwedSessions implements OwedSessions {

    private final JdbcClient jdbc;

    PostgresOwedSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sessions by what was used, money by the ledger: neither is reckoned from the other. */
    @Override
    public List<Owed> asOf(String clinic, LocalDate day) {
        return jdbc.sql("""
                        select s.package_id, s.patient, i.number, s.protocol, s.expires_on, i.currency, owed.net,
                            s.sessions - (select count(*) from package_session u
                                where (u.clinic, u.package_id) = (s.clinic, s.package_id) and u.used_on <= :day) as sessions
                        from course_package s
                        join invoice i using (clinic, invoice_id)
                        cross join lateral (
                            select coalesce(sum(p.credit - p.debit), 0) as net
                            from ledger_posting p join ledger_entry e using (clinic, year, number)
                            where (p.clinic, p.invoice_id, p.account) = (s.clinic, s.invoice_id, '487')
                              and e.entry_on <= :day) as owed
                        where s.clinic = :clinic and s.sold_on <= :day
                          and not exists (select from package_closing c
                              where (c.clinic, c.package_id) = (s.clinic, s.package_id) and c.closed_on <= :day)
                          and s.sessions > (select count(*) from package_session u
                                where (u.clinic, u.package_id) = (s.clinic, s.package_id) and u.used_on <= :day)
                        order by s.expires_on, i.number
                        """)
                .param("clinic", clinic)
                .param("day", day)
                .query((row, number) -> new Owed(
                        row.getObject("package_id", UUID.class),
                        row.getObject("patient", UUID.class),
                        row.getString("number"),
                        row.getString("protocol"),
                        row.getObject("expires_on", LocalDate.class),
                        row.getInt("sessions"),
                        MoneyColumns.money(row, "net")))
                .list();
    }

    @Override
    public Money balance(String clinic, LocalDate day, Currency currency) {
        BigDecimal balance = jdbc.sql("""
                        select coalesce(sum(p.credit - p.debit), 0)
                        from ledger_posting p join ledger_entry e using (clinic, year, number)
                        where clinic = :clinic and p.account = '487' and p.currency = :currency and e.entry_on <= :day
                        """)
                .param("clinic", clinic)
                .param("currency", currency.name())
                .param("day", day)
                .query(BigDecimal.class)
                .single();
        return new Money(balance, currency);
    }
}
