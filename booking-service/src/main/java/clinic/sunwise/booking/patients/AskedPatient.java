package clinic.sunwise.booking.patients;

import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which patient a request is about: a patient asks for herself, everybody else says for whom. */
public final class AskedPatient {

    private AskedPatient() {}

    /**
     * The patient.
     *
     * @param asked the id in the request; a patient may leave hers out
     * @param field that carries the id
     * @throws ProblemException {@code not-found} if a patient asks for another, {@code invalid-request} if staff names none
     */
    public static UUID of(Caller caller, @Nullable UUID asked, String field) {
        UUID own = caller.patient();
        if (own != null) {
            if (asked != null && !asked.equals(own)) {
                throw ProblemException.notFound();
            }
            return own;
        }
        if (asked == null) {
            throw FieldErrors.of(field, "is missing");
        }
        return asked;
    }
}
