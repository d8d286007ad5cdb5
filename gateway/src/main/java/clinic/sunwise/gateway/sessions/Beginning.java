package clinic.sunwise.gateway.sessions;

import clinic.sunwise.gateway.identity.Person;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a session is begun with: of a patient by her address, of staff by the account. */
public record Beginning(
        Step step,
        Person person,
        @Nullable UUID account,
        @Nullable String address) {

    /** The address is shown; which patient is not known yet. */
    public static Beginning ofAddress(String address) {
        return new Beginning(Step.PATIENT, Person.ANONYMOUS, null, address);
    }

    /** A patient, signed in. */
    public static Beginning ofPatient(String address, Person patient) {
        return new Beginning(Step.SIGNED_IN, patient, null, address);
    }

    /** Staff on the way. */
    public static Beginning ofAccount(UUID account, Step step) {
        return new Beginning(step, Person.ANONYMOUS, account, null);
    }

    /** Staff, signed in. */
    public static Beginning ofStaff(UUID account, Person person) {
        return new Beginning(Step.SIGNED_IN, person, account, null);
    }
}
