package clinic.sunwise.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What kind of thing was done. */
public enum AuditKind {
    SIGN_IN,
    /** Somebody asked for what the clinic knows of a patient's health. */
    READ,
    CHANGE,
    /** A change against a rule's refusal, with a reason. */
    OVERRIDE,
    EXPORT;

    /** The word on the wire and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<AuditKind> of(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
