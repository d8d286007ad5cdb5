package clinic.sunwise.booking.protocols;

/** How the patient's skin reacts, by her own answer. */
public enum SkinSensitivity {
    NORMAL,
    SENSITIVE,
    VERY_SENSITIVE
}
