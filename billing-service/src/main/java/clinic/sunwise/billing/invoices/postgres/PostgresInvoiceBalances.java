package clinic.sunwise.billing.invoices.postgres;

import clinic.sunwise.billing.invoices.InvoiceBalances;
import clinic.sunwise.billing.invoices.state.Balance;
import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresInvoiceBalances implements InvoiceBalances {

    /** To be joined to {@code invoice i}. */
    static final String BALANCE = """
            cross join lateral (
                select coalesce(sum(p.debit - p.credit), 0) as open from ledger_posting p
                where (p.clinic, p.invoice_id, p.account) = (i.clinic, i.invoice_id, '411')) as owed
            cross join lateral (
                select exists (select from invoice_cancellation x
                               where (x.clinic, x.invoice_id) = (i.clinic, i.invoice_id)) as cancelled) as fate
            cross join lateral (
                select case when cancelled then i.gross else coalesce(sum(c.gross), 0) end as credited from credit_note c
                where (c.clinic, c.invoice_id) = (i.clinic, i.invoice_id)) as taken
            """;

    private final JdbcClient jdbc;

    PostgresInvoiceBalances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Balance> of(String clinic, UUID invoice) {
        return jdbc.sql("select i.gross, i.currency, open, credited, cancelled from invoice i " + BALANCE
                        + "where i.clinic = :clinic and i.invoice_id = :id")
                .param("clinic", clinic)
                .param("id", invoice)
                .query((row, number) -> balance(row))
                .optional();
    }

    static Balance balance(ResultSet row) throws SQLException {
        Currency currency = Currency.valueOf(row.getString("currency"));
        return new Balance(
                new Money(row.getBigDecimal("gross"), currency),
                new Money(row.getBigDecimal("credited"), currency),
                new Money(row.getBigDecimal("open"), currency),
                row.getBoolean("cancelled"));
    }
}
