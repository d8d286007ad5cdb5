package clinic.sunwise.billing.invoices.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.platform.test.RealPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database refuses by itself, whoever asks: direct SQL against each guarantee. */
class LedgerGuaranteesIT {

    private static final String DATABASE = RealPostgres.newDatabase();

    private static final String CLINIC = """
            insert into issuer values ('utrecht', 'Skin B.V.', 'NL000000000B01', 'Street 1', 'NL', 'Europe/Amsterdam', 'UTR');
            insert into price_list (clinic, version, effective_from, currency) values ('utrecht', 1, '2026-01-01', 'EUR');
            insert into price values ('utrecht', 1, 'p', 't', 'd', 'neck', 49.00);
            """;

    /** Two documents that are right; every attack below spoils one thing of the second. */
    private static final String FIRST = document(1, "10000000-0000-4000-8000-000000000001", "''");

    private static final String SECOND =
            document(2, "10000000-0000-4000-8000-000000000002", "(select hash from chain_record where position = 1)");

    @BeforeAll
    static void issueOne() throws SQLException {
        Flyway.configure()
                .dataSource(DATABASE, RealPostgres.USER, RealPostgres.PASSWORD)
                .load()
                .migrate();
        commit(CLINIC + FIRST);
    }

    /** Else the attacks might fail for another reason than the guarantee. */
    @Test
    void theDocumentThatTheAttacksSpoilIsRight() throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(SECOND);
            statement.execute("set constraints all immediate");
            connection.rollback();
        }
    }

    @ParameterizedTest(name = "{0} instead of {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                // number and chain
                "2027, 3, 'F2' | 2027, 2, 'F2' | invoice_follows_the_one_before",
                "2027, 1, 'F2' | 2027, 2, 'F2' | invoice_number_is_unique",
                "2027, 0, 'F2' | 2027, 2, 'F2' | invoice_sequence_check",
                "2026, 1, 'F2' | 2027, 2, 'F2' | invoice_year_is_that_of_issue",
                "2027, 2, 'F9' | 2027, 2, 'F2' | invoice_type_check",
                "'utrecht', 3, '1000 | 'utrecht', 2, '1000 | chain_record_follows_the_one_before",
                "'utrecht', 1, '1000 | 'utrecht', 2, '1000 | only_the_first_record_follows_none",
                "repeat('A', 64) | (select hash from chain_record where position = 1) | chain_record_follows_the_one_before",
                "'' | (select hash from chain_record where position = 1) | only_the_first_record_follows_none",
                "chain_hash(invoice, '' | chain_hash(invoice, (select hash from chain_record where position = 1) | does not match its content",
                "'2027-01-04T09:48:12+01:00', '2027-01-04', 'EUR' | '2027-01-04T09:48:11+01:00', '2027-01-04', 'EUR' | was not written when",
                "2027-01-04T09:48:10+01:00 | 2027-01-04T09:48:11+01:00 | is older than the one before it",
                "2027-01-04T09:48:11.5+01:00', '2027-01-04', 'EUR' | 2027-01-04T09:48:11+01:00', '2027-01-04', 'EUR' | invoice_issued_at_check",
                // one invoice for a session, one currency for an invoice
                "'F2', '10000000-0000-4000-8000-000000000001' | 'F2', '10000000-0000-4000-8000-000000000002' | a_session_is_invoiced_once",
                "'S', 21, 'RUB', 40 | 'S', 21, 'EUR', 40 | vat_has_the_currency_of_its_invoice",
                "1, 'RUB', 49.00, 'S' | 1, 'EUR', 49.00, 'S' | line_has_the_currency_of_its_invoice",
                // sums
                "1, 'EUR', 48.99, 'S' | 1, 'EUR', 49.00, 'S' | does not add up",
                "1, 'EUR', 49.01, 'S' | 1, 'EUR', 49.00, 'S' | does not add up",
                "'2027-01-04', 'EUR', 40.51, 8.50, 49.01 | '2027-01-04', 'EUR', 40.50, 8.50, 49.00 | does not add up",
                "'2027-01-04', 'EUR', 40.50, 8.51, 49.00 | '2027-01-04', 'EUR', 40.50, 8.50, 49.00 | invoice_net_and_vat_are_gross",
                "21, 'EUR', 40.49, 8.51, 49.00 | 21, 'EUR', 40.50, 8.50, 49.00 | vat_is_by_the_gross_rule",
                "21, 'EUR', 40.50, 8.49, 49.00 | 21, 'EUR', 40.50, 8.50, 49.00 | vat_and_net_are_gross",
                "'S', 9, 'aest | 'S', 21, 'aest | line_is_taxed_as_its_invoice",
                // the books
                "2027, 3, default | 2027, 2, default | entry_follows_the_one_before",
                "2027, 1, default | 2027, 2, default | ledger_entry_pkey",
                "2026, 2, default | 2027, 2, default | entry_",
                "'invoice', '10000000-0000-4000-8000-000000000001' | 'invoice', '10000000-0000-4000-8000-000000000002' | a_document_is_posted_once",
                "'411', 49.01, 0 | '411', 49.00, 0 | does not balance",
                "'411', 48.99, 0 | '411', 49.00, 0 | does not balance",
                "'706', 0, 40.51 | '706', 0, 40.50 | does not balance",
                "'invoice', 'EUR', 4) | 'invoice', 'EUR', 3) | does not balance or is complete",
                "'411', 49.00, 0, 'RUB' | '411', 49.00, 0, 'EUR' | posting_has_the_currency_of_its_entry",
                "'411', 0, 0, | '411', 49.00, 0, | posting_has_one_side",
                "'411', 49.00, 49.00, | '411', 49.00, 0, | posting_has_one_side",
                "'411', -49.00, 0, | '411', 49.00, 0, | ledger_posting_debit_check",
                "'411x', 49.00 | '411', 49.00 | ledger_posting_account_fkey",
                "'512', 49.00 | '411', 49.00 | is not posted as it is",
                "'44571', 0, 40.50 | '706', 0, 40.50 | is not posted as it is",
                "null, '10000000-0000-4000-8000-000000000002', null, null) | '00000000-0000-4000-8000-000000000101', '10000000-0000-4000-8000-000000000002', null, null) | what_clients_owe_names_its_invoice",
                // where the price comes from
                "7, 'EUR', 49.00, 'S' | 1, 'EUR', 49.00, 'S' | line_names_its_price_list",
            })
    void refusesADocumentThatIsNotRight(String wrong, String right, String reason) {
        assertThat(SECOND).contains(right);
        assertThatThrownBy(() -> commit(SECOND.replace(right, wrong))).hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into invoice_line",
                "insert into invoice_vat",
                "insert into chain_record",
                "insert into ledger_entry",
                "insert into ledger_posting"
            })
    void refusesADocumentThatLacksAPart(String part) {
        int start = SECOND.indexOf(part);
        String without = SECOND.substring(0, start) + SECOND.substring(SECOND.indexOf(';', start) + 1);
        assertThatThrownBy(() -> commit(without)).isInstanceOf(SQLException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "update invoice set patient = gen_random_uuid() | UPDATE of invoice is refused",
                "update invoice set gross = 1 where false | UPDATE of invoice is refused",
                "delete from invoice | DELETE of invoice is refused",
                "truncate invoice cascade | TRUNCATE of invoice",
                "update invoice_line set text = 'x' | UPDATE of invoice_line is refused",
                "delete from invoice_line | DELETE of invoice_line is refused",
                "truncate invoice_line cascade | TRUNCATE of invoice_line is refused",
                "update invoice_vat set vat = 0 | UPDATE of invoice_vat is refused",
                "delete from invoice_vat | DELETE of invoice_vat is refused",
                "truncate invoice_vat cascade | TRUNCATE of invoice_",
                "update chain_record set hash = '' | UPDATE of chain_record is refused",
                "delete from chain_record | DELETE of chain_record is refused",
                "truncate chain_record cascade | TRUNCATE of chain_record is refused",
                "update ledger_entry set text = 'x' | UPDATE of ledger_entry is refused",
                "delete from ledger_entry | DELETE of ledger_entry is refused",
                "truncate ledger_entry cascade | TRUNCATE of ledger_",
                "update ledger_posting set debit = 1 | UPDATE of ledger_posting is refused",
                "delete from ledger_posting | DELETE of ledger_posting is refused",
                "truncate ledger_posting | TRUNCATE of ledger_posting is refused",
                "update visit set patient = gen_random_uuid() | UPDATE of an invoiced visit is refused",
                "delete from visit | DELETE of an invoiced visit is refused",
                "update price set gross = 1 | UPDATE of price is refused",
                "delete from price | DELETE of price is refused",
                "truncate price | TRUNCATE of price is refused",
                "update price_list set effective_from = '2020-01-01' | UPDATE of price_list is refused",
                "delete from price_list | DELETE of price_list is refused",
                "insert into price values ('utrecht', 1, 'p', 't', 'd', 'back', 1) | its prices are final",
                "insert into price values ('utrecht', 2, 'p', 't', 'd', 'back', 1) | its prices are final",
            })
    void refusesToChangeWhatWasWritten(String sql, String reason) {
        assertThatThrownBy(() -> commit(sql)).hasMessageContaining(reason);
    }

    /** Checking the sums early does not open a gap between the check and the end of the transaction. */
    @Test
    void refusesALineAddedLater() {
        String later = """
                insert into invoice_line
                select clinic, invoice_id, 2, text, protocol, technique, depth, area, rule, 1, 'EUR', 1, 'S', 21, 'why'
                from invoice_line;
                """;
        assertThatThrownBy(() -> commit(later)).hasMessageContaining("does not add up");
        assertThatThrownBy(
                        () -> commit(SECOND + "set constraints all immediate; set constraints all deferred;" + later))
                .hasMessageContaining("does not add up");
    }

    private static String document(int sequence, String id, String previousHash) {
        return """
                insert into visit values ('utrecht', '%2$s', gen_random_uuid(), 'p', 't', 'd', '{neck}', '2027-01-04', now());
                insert into invoice (clinic, invoice_id, series, year, sequence, type, appointment, patient, session_on,
                    issued_at, issued_on, currency, net, vat, gross,
                    issuer_name, issuer_tax_number, issuer_address, correlation_id)
                values ('utrecht', '%2$s', 'UTR', 2027, %1$d, 'F2', '%2$s', '00000000-0000-4000-8000-000000000101', '2027-01-04',
                    '2027-01-04T09:48:11+01:00', '2027-01-04', 'EUR', 40.50, 8.50, 49.00,
                    'Skin B.V.', 'NL000000000B01', 'Street 1', 'journey-01');
                insert into invoice_vat values ('utrecht', '%2$s', 'S', 21, 'EUR', 40.50, 8.50, 49.00);
                insert into invoice_line values ('utrecht', '%2$s', 1, 'neck', 'p', 't', 'd', 'neck', 'price-per-area',
                    1, 'EUR', 49.00, 'S', 21, 'aesthetic act');
                insert into chain_record (clinic, position, invoice_id, recorded_at, previous_hash, hash)
                select 'utrecht', %1$d, '%2$s', '2027-01-04T09:48:11+01:00', %3$s,
                    chain_hash(invoice, %3$s, '2027-01-04T09:48:11+01:00')
                from invoice where invoice_id = '%2$s';
                insert into ledger_entry values ('utrecht', 2027, %1$d, default, 'VE', '2027-01-04', now(), 'invoice', '%2$s',
                    'UTR-2027-00000%1$d', '2027-01-04', 'invoice', 'EUR', 3);
                insert into ledger_posting (clinic, year, number, position, account, debit, credit, currency, patient,
                    invoice_id, vat_category, vat_rate) values
                    ('utrecht', 2027, %1$d, 1, '411', 49.00, 0, 'EUR', '00000000-0000-4000-8000-000000000101', '%2$s', null, null),
                    ('utrecht', 2027, %1$d, 2, '706', 0, 40.50, 'EUR', null, '%2$s', 'S', 21),
                    ('utrecht', 2027, %1$d, 3, '44571', 0, 8.50, 'EUR', null, '%2$s', 'S', 21);
                update visit set invoice_id = '%2$s' where appointment = '%2$s';
                """.formatted(sequence, id, previousHash);
    }

    private static void commit(String sql) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql);
            connection.commit();
        }
    }

    private static Connection open() throws SQLException {
        return DriverManager.getConnection(DATABASE, RealPostgres.USER, RealPostgres.PASSWORD);
    }
}
