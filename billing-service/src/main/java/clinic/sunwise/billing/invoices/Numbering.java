package clinic.sunwise.billing.invoices;

import clinic.sunwise.billing.invoices.chain.ChainRecord;
import clinic.sunwise.billing.issuers.Issuer;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** Numbers documents and chains them, invoices and credit notes alike. */
public class Numbering {

    private final InvoiceStore store;
    private final Clock clock;

    public Numbering(InvoiceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * A number and the place in the chain that goes with it.
     *
     * @param now to the second, with the clinic's offset
     */
    public record Drawn(Issuer issuer, InvoiceNumber number, ChainEnd end, OffsetDateTime now) {

        /**
         * The document's link.
         *
         * @param type F1, F2, R1 to R5
         * @param vat below zero for what is taken back
         */
        public ChainLink link(String type, BigDecimal vat, BigDecimal gross) {
            ChainRecord chainRecord = new ChainRecord(
                    issuer.letterhead().taxNumber(),
                    number.text(),
                    now.toLocalDate(),
                    type,
                    vat,
                    gross,
                    end.hash(),
                    now);
            return new ChainLink(end.position() + 1, end.hash(), chainRecord.hash(), now);
        }
    }

    /**
     * Draws the next number of the series, in the running transaction or not at all.
     *
     * <p>The time is read under the chain's lock, so that numbers are in the order of time.
     */
    public Drawn draw(Issuer issuer, String series) {
        ChainEnd end = store.lockChain(issuer.clinic());
        OffsetDateTime now = notBefore(end.recordedAt()).atZone(issuer.zone()).toOffsetDateTime();
        int sequence = store.drawSequence(issuer.clinic(), series, now.getYear());
        return new Drawn(issuer, new InvoiceNumber(series, now.getYear(), sequence), end, now);
    }

    /** A clock that was put back does not put a document before the one it follows. */
    private Instant notBefore(Instant previous) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return now.isBefore(previous) ? previous : now;
    }
}
