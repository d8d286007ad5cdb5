package clinic.sunwise.billing.payments.postgres;

import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.payments.PatientAccounts;
import clinic.sunwise.billing.payments.rules.OpenInvoice;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresPatientAccounts implements PatientAccounts {

    private final JdbcClient jdbc;

    PostgresPatientAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<OpenInvoice> open(String clinic, UUID patient, Currency currency) {
        return jdbc.sql("""
                        select i.invoice_id, sum(p.debit - p.credit) as open
                        from invoice i join ledger_posting p on (p.clinic, p.invoice_id) = (i.clinic, i.invoice_id)
                        where i.clinic = :clinic and i.patient = :patient and i.currency = :currency and p.account = '411'
                        group by i.invoice_id, i.issued_on, i.series, i.sequence
                        having sum(p.debit - p.credit) > 0
                        order by i.issued_on, i.series, i.sequence
                        """)
                .param("clinic", clinic)
                .param("patient", patient)
                .param("currency", currency.name())
                .query((row, number) -> new OpenInvoice(
                        row.getObject("invoice_id", UUID.class), new Money(row.getBigDecimal("open"), currency)))
                .list();
    }

    @Override
    public Money deposit(String clinic, UUID patient, Currency currency) {
        BigDecimal deposit = jdbc.sql("""
                        select coalesce(sum(credit - debit), 0) from ledger_posting
                        where clinic = :clinic and patient = :patient and currency = :currency and account = '4191'
                        """)
                .param("clinic", clinic)
                .param("patient", patient)
                .param("currency", currency.name())
                .query(BigDecimal.class)
                .single();
        return new Money(deposit, currency);
    }

    @Override
    public List<Currency> currencies(String clinic, UUID patient) {
        return jdbc.sql("""
                        select currency from invoice where clinic = :clinic and patient = :patient
                        union
                        select currency from payment where clinic = :clinic and patient = :patient
                        order by currency
                        """).param("clinic", clinic).param("patient", patient).query(String.class).list().stream()
                .map(Currency::valueOf)
                .toList();
    }
}
