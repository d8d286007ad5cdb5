package clinic.sunwise.booking.waitinglist;

import clinic.sunwise.booking.protocols.Treatment;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a patient waits for.
 *
 * @param chain of the clinic
 * @param since when it was put down; whoever came first is asked first
 * @param standing when the list was last looked through
 * @param lookedAt empty until then
 */
public record Wish(
        UUID id,
        String clinic,
        String chain,
        UUID patient,
        Treatment treatment,
        WishedTimes times,
        WishState state,
        Instant since,
        Standing standing,
        Optional<Instant> lookedAt) {

    boolean isWaiting() {
        return state == WishState.WAITING;
    }
}
