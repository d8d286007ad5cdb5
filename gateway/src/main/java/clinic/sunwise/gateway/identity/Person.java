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
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Person(
        String subject, String role, String name, @Nullable UUID patientId, List<String> clinics) {

    /** Nobody. */
    public static final Person ANONYMOUS = new Person("anonymous", "anonymous", "", null, List.of());

    /** A patient of a chain of clinics. */
    public static Person patient(UUID id, String name, List<String> clinics) {
        return new Person("patient-" + id, "patient", name, id, clinics);
    }

    public Person {
        clinics = List.copyOf(clinics);
    }
}
