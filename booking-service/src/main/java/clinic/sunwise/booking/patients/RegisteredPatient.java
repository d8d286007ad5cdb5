package clinic.sunwise.booking.patients;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A patient as the clinics of a chain know her.
 *
 * @param language BCP 47 tag of the language that she is written to in
 */
public record RegisteredPatient(
        String chain,
        UUID id,
        String givenName,
        String familyName,
        LocalDate birthDate,
        Optional<String> email,
        Optional<String> phone,
        String language) {}
