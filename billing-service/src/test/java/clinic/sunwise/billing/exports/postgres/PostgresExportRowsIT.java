package clinic.sunwise.billing.exports.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.BillingFixtures;
import clinic.sunwise.billing.BillingServiceTest;
import clinic.sunwise.billing.LedgerBulk;
import clinic.sunwise.billing.exports.DocumentIds;
import clinic.sunwise.billing.exports.ExportRows;
import clinic.sunwise.billing.exports.ExportWish;
import clinic.sunwise.billing.invoices.StoredChain;
import clinic.sunwise.billing.issuers.Issuers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A file of any length is read in portions: while the first rows are written the rest is still in the database. */
@BillingServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresExportRowsIT {

    private static final int INVOICES = 2_500;
    private static final ExportWish NOVEMBER =
            new ExportWish("bulky", LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30), null);

    @Autowired
    private ExportRows rows;

    @Autowired
    private DocumentIds documents;

    @Autowired
    private StoredChain chain;

    @Autowired
    private Issuers issuers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private final List<Long> cursors = new ArrayList<>();

    @BeforeAll
    void manyInvoices() {
        issuers.add(BillingFixtures.issuer("bulky"));
        new LedgerBulk(jdbc, transactions).invoices("bulky", "BUL", INVOICES);
    }

    @Test
    void invoicesAreReadByACursor() {
        inTransaction(() -> rows.invoices(NOVEMBER, cells -> seen()));
        assertThat(cursors).hasSize(INVOICES).startsWith(1L);
    }

    @Test
    void linesAreReadByACursor() {
        inTransaction(() -> rows.lines(NOVEMBER, cells -> seen()));
        assertThat(cursors).hasSize(INVOICES).startsWith(1L);
    }

    @Test
    void documentsAreReadByACursor() {
        inTransaction(() -> documents.walk(NOVEMBER, document -> seen()));
        assertThat(cursors).hasSize(INVOICES).startsWith(1L);
    }

    @Test
    void aChainIsReadByACursor() {
        inTransaction(() -> chain.walk("bulky", (stored, hash) -> seen()));
        assertThat(cursors).hasSize(INVOICES).startsWith(1L);
    }

    /** In the transaction of the reading, whose open cursors are counted. */
    private void seen() {
        cursors.add(
                cursors.isEmpty()
                        ? jdbc.sql("select count(*) from pg_cursors where name <> ''")
                                .query(Long.class)
                                .single()
                        : 0L);
    }

    private interface Reading {
        void read() throws Exception;
    }

    private void inTransaction(Reading reading) {
        cursors.clear();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            try {
                reading.read();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
