package clinic.sunwise.gateway.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in.
 *
 * @param role where nobody is signed in, {@code anonymous}
 * @param patientId of a patient; null for all others
 * @param clinics where the role holds
 * @param scopes of a program, what it may of all that the role may; null for people
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Person(
        String subject,
        String role,
        String name,
        @Nullable UUID patientId,
        List<String> clinics,
        @Nullable List<String> scopes) {

    /** Nobody. */
    public static final Person ANONYMOUS = new Person("anonymous", "anonymous", "", null, List.of());

    /** A person, with all that her role may. */
    public Person(String subject, String role, String name, @Nullable UUID patientId, List<String> clinics) {
        this(subject, role, name, patientId, clinics, null);
    }

    /** A program of a clinic, with those of its role's rights that the scopes name. */
    public static Person program(String subject, String role, String name, String clinic, List<String> scopes) {
        return new Person(subject, role, name, null, List.of(clinic), scopes);
    }

    /** A patient of a chain of clinics. */
    public static Person patient(UUID id, String name, List<String> clinics) {
        return new Person("patient-" + id, "patient", name, id, clinics);
    }

    public Person {
        clinics = List.copyOf(clinics);
        scopes = scopes == null ? null : List.copyOf(scopes);
    }

    /** Whether it is a person, or a program that has this scope. */
    public boolean reaches(String scope) {
        return scopes == null || scopes.contains(scope);
    }
}
