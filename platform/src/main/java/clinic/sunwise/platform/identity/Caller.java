package clinic.sunwise.platform.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who calls.
 *
 * @param subject stable id of the user; {@code anonymous} without sign-in
 * @param clinics ids of the clinics where the role holds
 * @param patient of a patient, her id; null for all others
 */
public record Caller(
        String subject,
        Role role,
        Set<String> clinics,
        @Nullable UUID patient,
        String name) {

    public Caller {
        clinics = Set.copyOf(clinics);
        if ((role == Role.PATIENT) != (patient != null)) {
            throw new IllegalArgumentException("a patient, and nobody else, has a patient id");
        }
    }

    public boolean belongsTo(String clinic) {
        return clinics.contains(clinic);
    }
}
