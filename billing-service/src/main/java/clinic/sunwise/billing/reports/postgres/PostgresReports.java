package clinic.sunwise.billing.reports.postgres;

import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.reports.Receivables;
import clinic.sunwise.billing.reports.Receivables.OpenOfDay;
import clinic.sunwise.billing.reports.Reports;
import clinic.sunwise.billing.rows.MoneyColumns;
import clinic.sunwise.billing.tax.VatRate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresReports implements Reports {

    private final JdbcClient jdbc;

    PostgresReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Owed(Currency currency, OpenOfDay day) {}

    @Override
    public List<VatSum> vat(String clinic, LocalDate from, LocalDate to, Period by) {
        return jdbc.sql("""
                        select date_trunc(:unit, e.entry_on::timestamp)::date as first, p.vat_category, p.vat_rate, p.currency,
                            coalesce(sum(p.credit - p.debit) filter (where p.account <> '44571'), 0) as net,
                            coalesce(sum(p.credit - p.debit) filter (where p.account = '44571'), 0) as vat
                        from ledger_entry e join ledger_posting p using (clinic, year, number)
                        where clinic = :clinic and e.entry_on between :from and :to
                          and e.document_kind in ('invoice', 'credit-note', 'cancellation') and p.account in ('41911', '487', '706', '707', '44571')
                        group by 1, 2, 3, 4
                        order by first, p.currency, p.vat_category desc, p.vat_rate
                        """)
                .param("unit", by == Period.DAY ? "day" : "month")
                .param("clinic", clinic)
                .param("from", from)
                .param("to", to)
                .query((row, number) -> new VatSum(
                        row.getObject("first", LocalDate.class),
                        row.getString("vat_category"),
                        new VatRate(row.getBigDecimal("vat_rate")),
                        MoneyColumns.money(row, "net"),
                        MoneyColumns.money(row, "vat")))
                .list();
    }

    @Override
    public List<RevenueSum> revenue(String clinic, LocalDate from, LocalDate to, Dimension by) {
        return jdbc.sql("""
                        select case :by when 'PROCEDURE' then p.protocol when 'PRACTITIONER' then p.practitioner::text
                                   else clinic end as source,
                            p.currency, sum(p.credit - p.debit) as net
                        from ledger_entry e join ledger_posting p using (clinic, year, number)
                        where clinic = :clinic and e.entry_on between :from and :to and p.account in ('706', '707')
                        group by 1, 2
                        order by p.currency, net desc, source
                        """)
                .param("by", by.name())
                .param("clinic", clinic)
                .param("from", from)
                .param("to", to)
                .query((row, number) -> new RevenueSum(row.getString("source"), MoneyColumns.money(row, "net")))
                .list();
    }

    @Override
    public List<Receivables> receivables(String clinic, LocalDate asOf) {
        Map<Currency, List<OpenOfDay>> byCurrency =
                jdbc
                        .sql("""
                        select i.issued_on, p.currency, sum(p.debit - p.credit) as open
                        from ledger_entry e
                        join ledger_posting p using (clinic, year, number)
                        join invoice i on (i.clinic, i.invoice_id) = (p.clinic, p.invoice_id)
                        where e.clinic = :clinic and e.entry_on <= :asOf and p.account = '411'
                        group by i.issued_on, p.currency
                        having sum(p.debit - p.credit) > 0
                        order by i.issued_on
                        """)
                        .param("clinic", clinic)
                        .param("asOf", asOf)
                        .query((row, number) -> owed(row))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                Owed::currency, TreeMap::new, Collectors.mapping(Owed::day, Collectors.toList())));
        return byCurrency.entrySet().stream()
                .map(each -> Receivables.of(each.getKey(), asOf, each.getValue()))
                .toList();
    }

    private static Owed owed(ResultSet row) throws SQLException {
        return new Owed(
                Currency.valueOf(row.getString("currency")),
                new OpenOfDay(row.getObject("issued_on", LocalDate.class), MoneyColumns.money(row, "open")));
    }
}
