package clinic.sunwise.gateway.passkeys;

import clinic.sunwise.gateway.sessions.Session;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose a passkey is.
 *
 * @param id of the patient or the account; authenticators keep it beside the key as its user handle
 * @param address of a patient, shown to be hers when she added it; null for staff
 */
public record Holder(UUID id, @Nullable String address) {

    /** Somebody who works for a clinic. */
    public static Holder account(UUID id) {
        return new Holder(id, null);
    }

    /** Whose session it is; empty if she is neither a patient nor staff. */
    public static Optional<Holder> of(Session session) {
        UUID patient = session.person().patientId();
        return patient == null
                ? Optional.ofNullable(session.account()).map(Holder::account)
                : Optional.of(new Holder(patient, session.address()));
    }

    public boolean isStaff() {
        return address == null;
    }

    /** What authenticators tell back; says nothing about anybody (WebAuthn Level 3, 14.6.1). */
    byte[] handle() {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
