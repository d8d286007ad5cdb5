package clinic.sunwise.booking.protocols;

/** Who can still book, weakest first: what a rule says, and what a verdict adds up to. */
public enum VerdictLevel {
    /** Anyone. */
    ALLOWED,
    /** Anyone who confirms that they have read the advice. */
    ADVICE,
    /** A clinician, with a written reason that is kept. */
    CLINICIAN,
    /** Nobody. */
    REFUSED
}
