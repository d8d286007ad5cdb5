package clinic.sunwise.platform.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a caller is to the clinics that she belongs to. */
public enum Role {
    ANONYMOUS,
    /** The gateway itself, while somebody signs in; no person ever has it. */
    GATEWAY,
    PATIENT,
    RECEPTION,
    /** A nurse or therapist, who treats but does not decide in a doctor's place. */
    THERAPIST,
    CLINICIAN,
    ACCOUNTANT,
    /** Reads what the accountant reads, and changes nothing. */
    AUDITOR,
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

    /** Works for the clinic with its patients, so may know what they are treated with; those who keep its books may not. */
    public boolean caresForPatients() {
        return isStaff() && this != ACCOUNTANT && this != AUDITOR;
    }

    /**
     * True where what is allowed to another role is allowed to this one too: a therapist may what reception may, an auditor may
     * read what the accountant reads.
     *
     * @param reading whether it only reads
     */
    public boolean mayLike(Role other, boolean reading) {
        return this == other
                || (this == THERAPIST && other == RECEPTION)
                || (this == AUDITOR && other == ACCOUNTANT && reading);
    }
}
