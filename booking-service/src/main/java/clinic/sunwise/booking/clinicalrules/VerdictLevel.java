package clinic.sunwise.booking.clinicalrules;

/** Who can still book, weakest first. */
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
