package clinic.sunwise.billing.invoices;

import clinic.sunwise.billing.invoices.chain.ChainRecord;
import clinic.sunwise.billing.invoices.chain.Chained;
import clinic.sunwise.billing.issuers.Issuer;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.BiFunction;

/** Numbers documents and chains them, invoices and credit notes alike. */
public class Numbering {

    private final InvoiceStore store;
    private final Clock clock;

    public Numbering(InvoiceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * A place in the chain, which is locked until the end of the transaction.
     *
     * @param now to the second, with the clinic's offset
     */
    public record Place(ChainEnd end, OffsetDateTime now) {

        /** The link of the record that this makes of the hash before and the time. */
        public ChainLink link(BiFunction<String, OffsetDateTime, Chained> writer) {
            return new ChainLink(
                    end.position() + 1,
                    end.hash(),
                    writer.apply(end.hash(), now).hash(),
                    now);
        }
    }

    /** A number and the place in the chain that goes with it. */
    public record Drawn(Issuer issuer, InvoiceNumber number, Place place) {

        /**
         * The document's link.
         *
         * @param type F1, F2, F3, R1 to R5
         * @param vat below zero for what is taken back
         */
        public ChainLink link(String type, BigDecimal vat, BigDecimal gross) {
            return place.link((before, now) -> new ChainRecord(
                    issuer.letterhead().taxNumber(), number.text(), now.toLocalDate(), type, vat, gross, before, now));
        }
    }

    /**
     * Draws the next number of the series, in the running transaction or not at all.
     *
     * <p>The time is read under the chain's lock, so that numbers are in the order of time.
     */
    public Drawn draw(Issuer issuer, String series) {
        Place place = place(issuer);
        int year = place.now().getYear();
        int sequence = store.drawSequence(issuer.clinic(), series, year);
        return new Drawn(issuer, new InvoiceNumber(series, year, sequence), place);
    }

    /** The next place, for a record of a document that has a number already. Needs a running transaction. */
    public Place place(Issuer issuer) {
        ChainEnd end = store.lockChain(issuer.clinic());
        return new Place(end, notBefore(end.recordedAt()).atZone(issuer.zone()).toOffsetDateTime());
    }

    /** A clock that was put back does not put a document before the one it follows. */
    private Instant notBefore(Instant previous) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return now.isBefore(previous) ? previous : now;
    }
}
