package clinic.sunwise.gateway.staff;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A role in one clinic or in all clinics of a chain; one of both is null. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Grant(
        String role, @Nullable String clinic, @Nullable String chain) {

    /** The roles of staff; the first that somebody has is the one she begins in. */
    public static final List<String> ROLES =
            List.of("administrator", "clinician", "therapist", "reception", "accountant", "auditor");
}
