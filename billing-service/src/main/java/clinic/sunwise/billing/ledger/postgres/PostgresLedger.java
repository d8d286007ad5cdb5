package clinic.sunwise.billing.ledger.postgres;

import clinic.sunwise.billing.ledger.About;
import clinic.sunwise.billing.ledger.Entry;
import clinic.sunwise.billing.ledger.Ledger;
import clinic.sunwise.billing.ledger.Posting;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresLedger implements Ledger {

    /** Number, entry and postings in one statement: issuing waits for the network once. */
    private static final String POST = """
            with drawn as (
                insert into ledger_counter as counter (clinic, year, last_number) values (:clinic, :year, 1)
                on conflict (clinic, year) do update set last_number = counter.last_number + 1
                returning last_number),
            entry as (
                insert into ledger_entry (clinic, year, number, journal, entry_on, posted_at, document_kind, document_id,
                    document_number, document_on, text, currency, postings)
                select :clinic, :year, last_number, :journal, :on, :postedAt, :kind, :id,
                    :documentNumber, :documentOn, :text, :currency, :postings
                from drawn
                returning number)
            insert into ledger_posting (clinic, year, number, position, account, debit, credit, currency, patient,
                invoice_id, vat_category, vat_rate, protocol, practitioner, till)
            select :clinic, :year, entry.number, p.position, p.account, p.debit, p.credit, :currency, p.patient,
                p.invoice, p.category, p.rate, p.protocol, p.practitioner, p.till
            from entry, unnest(cast(:accounts as text[]), cast(:debits as numeric[]), cast(:credits as numeric[]),
                cast(:patients as uuid[]), cast(:invoices as uuid[]), cast(:categories as text[]), cast(:rates as numeric[]),
                cast(:protocols as text[]), cast(:practitioners as uuid[]), cast(:tills as text[])) with ordinality
                as p(account, debit, credit, patient, invoice, category, rate, protocol, practitioner, till, position)
            """;

    private final JdbcClient jdbc;

    PostgresLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lock(String clinic) {
        jdbc.sql("select clinic from issuer where clinic = :clinic for no key update")
                .param("clinic", clinic)
                .query(String.class)
                .optional();
    }

    @Override
    public void post(Entry entry) {
        columns(head(entry), entry.postings()).update();
    }

    private JdbcClient.StatementSpec head(Entry entry) {
        return jdbc.sql(POST)
                .param("clinic", entry.clinic())
                .param("year", entry.on().getYear())
                .param("journal", entry.journal().code())
                .param("on", entry.on())
                .param("postedAt", Timestamp.from(entry.postedAt()))
                .param("kind", entry.document().kind().code())
                .param("id", entry.document().id())
                .param("documentNumber", entry.document().number())
                .param("documentOn", entry.document().on())
                .param("text", entry.text())
                .param(
                        "currency",
                        entry.postings().getFirst().amount().currency().name())
                .param("postings", entry.postings().size());
    }

    private static JdbcClient.StatementSpec columns(JdbcClient.StatementSpec statement, List<Posting> postings) {
        return statement
                .param("accounts", column(postings, each -> each.account().code()), Types.ARRAY)
                .param("debits", column(postings, each -> amount(each, Posting.Side.DEBIT)), Types.ARRAY)
                .param("credits", column(postings, each -> amount(each, Posting.Side.CREDIT)), Types.ARRAY)
                .param("patients", column(postings, each -> each.about().patient()), Types.ARRAY)
                .param("invoices", column(postings, each -> each.about().invoice()), Types.ARRAY)
                .param("categories", tax(postings, tax -> tax.category().code()), Types.ARRAY)
                .param("rates", tax(postings, tax -> tax.rate().percent().toPlainString()), Types.ARRAY)
                .param("protocols", origin(postings, About.Origin::protocol), Types.ARRAY)
                .param("practitioners", origin(postings, About.Origin::practitioner), Types.ARRAY)
                .param("tills", column(postings, each -> each.about().till()), Types.ARRAY);
    }

    private static String amount(Posting posting, Posting.Side side) {
        return posting.on(side).amount().toPlainString();
    }

    private static @Nullable String[] tax(List<Posting> postings, Function<About.Tax, String> value) {
        return column(postings, each -> {
            About.Tax tax = each.about().tax();
            return tax == null ? null : value.apply(tax);
        });
    }

    private static @Nullable String[] origin(List<Posting> postings, Function<About.Origin, @Nullable Object> value) {
        return column(postings, each -> {
            About.Origin origin = each.about().origin();
            return origin == null ? null : value.apply(origin);
        });
    }

    /** As text, which the statement casts: the driver writes arrays of few types. */
    private static @Nullable String[] column(List<Posting> postings, Function<Posting, @Nullable Object> value) {
        @Nullable String[] column = new String[postings.size()];
        for (int i = 0; i < column.length; i++) {
            Object each = value.apply(postings.get(i));
            column[i] = each == null ? null : each.toString();
        }
        return column;
    }
}
