package clinic.sunwise.billing.invoices.chain;

import java.util.Optional;

/** Walks an issuer's chain from its first record on, in constant memory. */
public final class ChainVerifier {

    private String previousHash = "";
    private long records;

    /** A stored record that does not fit, and why. */
    public record Broken(long position, String number, String reason) {}

    /**
     * Takes the next record.
     *
     * @param storedHash what the archive holds as this record's hash
     * @return what is wrong with it; empty if it fits. After the first broken record the walk is over
     */
    public Optional<Broken> next(Chained stored, String storedHash) {
        records++;
        if (!stored.previousHash().equals(previousHash)) {
            return broken(stored, "it does not follow the record before it");
        }
        if (!stored.hash().equals(storedHash)) {
            return broken(stored, "its content does not match its hash");
        }
        previousHash = storedHash;
        return Optional.empty();
    }

    /** How many records were taken. */
    public long records() {
        return records;
    }

    private Optional<Broken> broken(Chained stored, String reason) {
        return Optional.of(new Broken(records, stored.number(), reason));
    }
}
