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
 * @param scopes of a program, what it may of all that its role may; null for people
 */
public record Caller(
        String subject,
        Role role,
        Set<String> clinics,
        @Nullable UUID patient,
        String name,
        @Nullable Set<String> scopes) {

    public Caller {
        clinics = Set.copyOf(clinics);
        scopes = scopes == null ? null : Set.copyOf(scopes);
        if ((role == Role.PATIENT) != (patient != null)) {
            throw new IllegalArgumentException("a patient, and nobody else, has a patient id");
        }
    }

    /** A person, with all that her role may. */
    public Caller(String subject, Role role, Set<String> clinics, @Nullable UUID patient, String name) {
        this(subject, role, clinics, patient, name, null);
    }

    /** Whether it is a person, or a program that has this scope. */
    boolean reaches(String scope) {
        return scopes == null || (!scope.isEmpty() && scopes.contains(scope));
    }

    public boolean belongsTo(String clinic) {
        return clinics.contains(clinic);
    }
}
