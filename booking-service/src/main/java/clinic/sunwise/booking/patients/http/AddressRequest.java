package clinic.sunwise.booking.patients.http;

import clinic.sunwise.platform.problem.FieldErrors;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A mail address that somebody has shown to be hers.
 *
 * @param birthDate what she says of herself, where an address that was only typed in at the desk is to become verified
 */
record AddressRequest(@Nullable String address, @Nullable LocalDate birthDate) {

    String checkedAddress() {
        if (address == null) {
            throw FieldErrors.of("address", "is missing");
        }
        return address;
    }

    LocalDate checkedBirthDate() {
        if (birthDate == null) {
            throw FieldErrors.of("birthDate", "is missing");
        }
        return birthDate;
    }
}
