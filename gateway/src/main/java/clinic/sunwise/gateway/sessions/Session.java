package clinic.sunwise.gateway.sessions;

import clinic.sunwise.gateway.identity.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's session.
 *
 * @param id for the list of her sessions; nobody gets in with it
 * @param person anonymous until she is signed in
 * @param account of staff; null for patients
 * @param address of a patient, shown to be hers; null for staff
 * @param network where it began
 * @param agent what the browser calls itself
 * @param endsAt exclusive, however busy she is
 */
public record Session(
        UUID id,
        Step step,
        Person person,
        @Nullable UUID account,
        @Nullable String address,
        String network,
        String agent,
        Instant createdAt,
        Instant seenAt,
        Instant endsAt) {

    /** NIST SP 800-63B-4, 2.2.3 (AAL2) asks for an hour or less; a screen at a desk is left more often than a telephone. */
    private static final Duration STAFF_IDLE = Duration.ofMinutes(30);

    private static final Duration PATIENT_IDLE = Duration.ofHours(1);

    /** Whether it is still good. */
    boolean isAlive(Instant now) {
        Duration idle = account == null ? PATIENT_IDLE : STAFF_IDLE;
        return now.isBefore(endsAt) && now.isBefore(seenAt.plus(idle));
    }

    /** The account, of staff at that step. */
    public Optional<UUID> accountAt(Step wanted) {
        return step == wanted ? Optional.ofNullable(account) : Optional.empty();
    }
}
