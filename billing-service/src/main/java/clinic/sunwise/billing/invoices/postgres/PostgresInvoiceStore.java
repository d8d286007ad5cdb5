package clinic.sunwise.billing.invoices.postgres;

import clinic.sunwise.billing.invoices.ChainEnd;
import clinic.sunwise.billing.invoices.Invoice;
import clinic.sunwise.billing.invoices.InvoiceLine;
import clinic.sunwise.billing.invoices.InvoiceStore;
import clinic.sunwise.billing.invoices.StoredChain;
import clinic.sunwise.billing.recipients.Recipient;
import clinic.sunwise.billing.tax.VatBreakdown;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresInvoiceStore implements InvoiceStore {

    private final JdbcClient jdbc;
    private final StoredChain chain;

    PostgresInvoiceStore(JdbcClient jdbc, StoredChain chain) {
        this.jdbc = jdbc;
        this.chain = chain;
    }

    @Override
    public ChainEnd lockChain(String clinic) {
        jdbc.sql("select clinic from issuer where clinic = :clinic for no key update")
                .param("clinic", clinic)
                .query(String.class)
                .single();
        // A statement of its own: it sees what was committed while the lock was waited for.
        return jdbc.sql("""
                        select position, hash, recorded_at from chain_record
                        where clinic = :clinic
                        order by position desc
                        limit 1
                        """)
                .param("clinic", clinic)
                .query((row, number) -> new ChainEnd(
                        row.getLong("position"),
                        row.getString("hash"),
                        OffsetDateTime.parse(row.getString("recorded_at")).toInstant()))
                .optional()
                .orElse(ChainEnd.NONE);
    }

    @Override
    public int drawSequence(String clinic, String series, int year) {
        return jdbc.sql("""
                        insert into invoice_counter as counter (clinic, series, year, last_sequence)
                        values (:clinic, :series, :year, 1)
                        on conflict (clinic, series, year) do update set last_sequence = counter.last_sequence + 1
                        returning last_sequence
                        """)
                .param("clinic", clinic)
                .param("series", series)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    @Override
    public void add(Invoice invoice) {
        addDocument(invoice);
        invoice.vat().parts().forEach(part -> addVat(invoice, part));
        invoice.lines().forEach(line -> addLine(invoice, line));
        invoice.lines().forEach(line -> addDeduction(invoice, line));
        chain.append(invoice.clinic(), StoredChain.Cause.INVOICE, invoice.id(), invoice.link());
    }

    private void addDocument(Invoice invoice) {
        jdbc.sql("""
                        insert into invoice (clinic, invoice_id, series, year, sequence, type, appointment, patient,
                            session_on, issued_at, issued_on, currency, net, vat, gross,
                            issuer_name, issuer_tax_number, issuer_address, issuer_registration, correlation_id, practitioner,
                            kind, recipient_name, recipient_tax_number, recipient_address, recipient_country,
                            recipient_reference)
                        values (:clinic, :id, :series, :year, :sequence, :type, :appointment, :patient,
                            :sessionOn, :issuedAt, :issuedOn, :currency, :net, :vat, :gross,
                            :issuerName, :issuerTaxNumber, :issuerAddress, :issuerRegistration, :correlationId, :practitioner,
                            :kind, :recipientName, :recipientTaxNumber, :recipientAddress, :recipientCountry,
                            :recipientReference)
                        """)
                .param("clinic", invoice.clinic())
                .param("id", invoice.id())
                .param("series", invoice.number().series())
                .param("year", invoice.number().year())
                .param("sequence", invoice.number().sequence())
                .param("type", invoice.type())
                .param("kind", invoice.kind().code())
                .param("appointment", invoice.appointment(), Types.OTHER)
                .param("patient", invoice.patient())
                .param("sessionOn", invoice.sessionOn())
                .param("issuedAt", Timestamp.from(invoice.issuedAt().toInstant()))
                .param("issuedOn", invoice.issuedOn())
                .param("currency", invoice.vat().gross().currency().name())
                .param("net", invoice.vat().net().amount())
                .param("vat", invoice.vat().vat().amount())
                .param("gross", invoice.vat().gross().amount())
                .param("issuerName", invoice.letterhead().name())
                .param("issuerTaxNumber", invoice.letterhead().taxNumber())
                .param("issuerAddress", invoice.letterhead().address())
                .param("issuerRegistration", invoice.letterhead().registration())
                .param("correlationId", invoice.correlationId())
                .param("practitioner", invoice.practitioner(), Types.OTHER)
                .param("recipientName", of(invoice, Recipient::name), Types.VARCHAR)
                .param("recipientTaxNumber", of(invoice, Recipient::taxNumber), Types.VARCHAR)
                .param("recipientAddress", of(invoice, Recipient::address), Types.VARCHAR)
                .param("recipientCountry", of(invoice, Recipient::country), Types.VARCHAR)
                .param("recipientReference", of(invoice, Recipient::reference), Types.VARCHAR)
                .update();
    }

    private static @Nullable String of(Invoice invoice, Function<Recipient, String> part) {
        return invoice.recipient() == null ? null : part.apply(invoice.recipient());
    }

    private void addVat(Invoice invoice, VatBreakdown.Part part) {
        jdbc.sql("""
                        insert into invoice_vat (clinic, invoice_id, category, rate, currency, net, vat, gross)
                        values (:clinic, :id, :category, :rate, :currency, :net, :vat, :gross)
                        """)
                .param("clinic", invoice.clinic())
                .param("id", invoice.id())
                .param("category", part.category().code())
                .param("rate", part.rate().percent())
                .param("currency", part.gross().currency().name())
                .param("net", part.net().amount())
                .param("vat", part.vat().amount())
                .param("gross", part.gross().amount())
                .update();
    }

    private void addLine(Invoice invoice, InvoiceLine line) {
        jdbc.sql("""
                        insert into invoice_line (clinic, invoice_id, position, text, protocol, technique, depth, area,
                            rule, price_list_version, currency, gross, vat_category, vat_rate,
                            vat_reason_code, vat_reason)
                        values (:clinic, :id, :position, :text, :protocol, :technique, :depth, :area,
                            :rule, nullif(:priceListVersion, 0), :currency, :gross, :category, :rate,
                            :reasonCode, :reason)
                        """)
                .param("clinic", invoice.clinic())
                .param("id", invoice.id())
                .param("position", line.position())
                .param("text", line.text())
                .param("protocol", line.item().protocol())
                .param("technique", line.item().technique())
                .param("depth", line.item().depth())
                .param("area", line.item().area())
                .param("rule", line.rule())
                .param("priceListVersion", line.priceListVersion())
                .param("currency", line.gross().currency().name())
                .param("gross", line.gross().amount())
                .param("category", line.tax().category().code())
                .param("rate", line.tax().rate().percent())
                .param("reasonCode", line.tax().reasonCode())
                .param("reason", line.tax().reason())
                .update();
    }

    private void addDeduction(Invoice invoice, InvoiceLine line) {
        InvoiceLine.Deposit deposit = line.deposit();
        if (deposit != null) {
            jdbc.sql("""
                            insert into invoice_deduction (clinic, invoice_id, position, deposit_invoice_id)
                            values (:clinic, :id, :position, :deposit)
                            """)
                    .param("clinic", invoice.clinic())
                    .param("id", invoice.id())
                    .param("position", line.position())
                    .param("deposit", deposit.invoice())
                    .update();
        }
    }
}
