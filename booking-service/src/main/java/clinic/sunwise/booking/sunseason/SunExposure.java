package clinic.sunwise.booking.sunseason;

/** What the sun of a protected window means for a session on its first day, weakest first. */
public enum SunExposure {
    /** Nothing to say. */
    LOW,
    /** Possible, with advice on protection. */
    ADVICE,
    /** Only if a clinician decides so. */
    CLINICIAN
}
