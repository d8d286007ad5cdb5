package clinic.sunwise.billing.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.billing.BillingFixtures;
import clinic.sunwise.billing.BillingServiceTest;
import clinic.sunwise.billing.BillingVisits;
import clinic.sunwise.billing.invoices.Invoice;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database refuses to have written into the books, whoever asks. */
@BillingServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostingGuaranteesIT {

    private static final UUID ANNA = UUID.randomUUID();

    @Autowired
    private BillingVisits visits;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private UUID invoice = new UUID(0, 0);

    @BeforeAll
    void oneInvoiceOf49() {
        visits.clinic(BillingFixtures.issuer("guarded"));
        Invoice issued = visits.invoice("guarded", ANNA, "neck");
        invoice = issued.id();
    }

    @ParameterizedTest(name = "{0} {1} to {2}: {3}")
    @CsvSource({
        "49.00, 512, 411, ''",
        "49.01, 512, 411, would be open",
        "0.01, 411, 512, would be open",
        "0.01, 4191, 512, has no such deposit",
        "0.01, 512, 4191, ''",
        "0.01, 53, 512, ''",
        "0.01, 512, 53, has no such amount",
    })
    void onlyWhatIsThereIsTaken(String amount, String debit, String credit, String reason) {
        TransactionTemplate undone = new TransactionTemplate(transactions);
        undone.executeWithoutResult(status -> {
            status.setRollbackOnly();
            if (reason.isEmpty()) {
                assertThatCode(() -> post(amount, debit, credit)).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> post(amount, debit, credit)).hasMessageContaining(reason);
            }
        });
    }

    @Test
    void anEntryIsNotAddedToLater() {
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into ledger_posting (clinic, year, number, position, account, debit, credit, currency)
                        select clinic, year, number, n + 10, '512', (n = 1)::int, (n = 2)::int, currency
                        from ledger_entry, generate_series(1, 2) n where clinic = 'guarded'
                        """).update()).hasMessageContaining("is complete already");
    }

    private void post(String amount, String debit, String credit) {
        jdbc.sql("""
                        with entry as (
                            insert into ledger_entry (clinic, year, number, journal, entry_on, posted_at, document_kind,
                                document_id, document_number, document_on, text, currency, postings)
                            select clinic, year, last_number + 1, 'OD', make_date(year, 12, 31), now(), 'payment',
                                gen_random_uuid(), 'P-1', current_date, 'test', 'EUR', 2
                            from ledger_counter where clinic = 'guarded'
                            returning *)
                        insert into ledger_posting (clinic, year, number, position, account, debit, credit, currency, patient,
                            invoice_id, till)
                        select clinic, year, number, position, account, p.debit, p.credit, currency, :patient,
                            case account when '411' then cast(:invoice as uuid) end, case account when '53' then 'desk' end
                        from entry, (values (1, :debit, cast(:amount as numeric), 0), (2, :credit, 0, cast(:amount as numeric)))
                            as p(position, account, debit, credit)
                        """)
                .param("patient", ANNA)
                .param("invoice", invoice)
                .param("debit", debit)
                .param("credit", credit)
                .param("amount", amount)
                .update();
    }
}
