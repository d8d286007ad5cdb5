package clinic.sunwise.booking.retention;

import clinic.sunwise.platform.retention.Retained;
import clinic.sunwise.platform.retention.RetentionRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What decides how long a patient's file is kept.
 *
 * @param clinic of her chain where she was last, or that comes first if she was at none
 * @param treated whether a visit of hers took place
 * @param countries of the clinics where visits of hers took place; of all of her chain if none did
 * @param lastContact day of her last appointment or answer, or of her registration
 * @param heldBy what forbids to erase her, whatever the time: {@code appointment}, {@code course} or {@code invoice}
 */
public record PatientHistory(
        String chain,
        UUID patient,
        LocalDate birth,
        String clinic,
        boolean treated,
        List<String> countries,
        LocalDate lastContact,
        @Nullable String heldBy) {

    /** The file of a patient who was treated. */
    public static final String MEDICAL_RECORD = "medical-record";

    /** What is known of somebody who never was. */
    public static final String REGISTRATION = "registration";

    public PatientHistory {
        countries = List.copyOf(countries);
    }

    /** When she may be erased: by the rule that keeps longest of her clinics' countries. Empty if one has no rule. */
    Optional<Retained> retained(RetentionRules rules) {
        return rules.strictest(countries, treated ? MEDICAL_RECORD : REGISTRATION, lastContact, birth)
                .map(rule -> Retained.by(
                        rule,
                        clinic,
                        patient.toString(),
                        patient,
                        lastContact,
                        rule.dueOn(lastContact, birth),
                        heldBy));
    }
}
