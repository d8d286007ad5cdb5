package clinic.sunwise.booking.protocols;

/**
 * Where a rule comes from.
 *
 * @param document S0 to S4, or a publication
 * @param passage what it says, in a few words of our own
 */
public record Source(String document, String passage, Basis basis) {

    /** How firmly the document carries the number. */
    public enum Basis {
        /** The document gives it. */
        STATED,
        /** The document gives no number, or contradicts another: ours until a medical director changes it. */
        ASSUMED,
        /** Published evidence beyond the documents. */
        EVIDENCE
    }

    public Source {
        if (document.isBlank() || passage.isBlank()) {
            throw new IllegalArgumentException("a source names its document and passage");
        }
    }
}
