package clinic.sunwise.platform.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a caller is to the clinics that she belongs to. */
public enum Role {
    ANONYMOUS,
    PATIENT,
    RECEPTION,
    CLINICIAN,
    ACCOUNTANT,
    ADMINISTRATOR;

    /** The word on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String code) {
        return Stream.of(values()).filter(role -> role.code().equals(code)).findFirst();
    }

    /** Works for the clinic. */
    public boolean isStaff() {
        return compareTo(PATIENT) > 0;
    }
}
