package clinic.sunwise.billing.requests;

import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A patient sees what is hers and knows of nothing else; staff of the clinic see everybody's. */
public final class OwnRows {

    private OwnRows() {}

    /**
     * Whose rows a list has.
     *
     * @param asked the patient that was asked for; null for everybody's
     */
    public static @Nullable UUID of(Caller caller, @Nullable UUID asked) {
        return caller.role() == Role.PATIENT ? caller.patient() : asked;
    }

    /** Whether the caller sees what is this patient's. */
    public static boolean isVisible(Caller caller, UUID patient) {
        return caller.role().isStaff() || patient.equals(caller.patient());
    }
}
