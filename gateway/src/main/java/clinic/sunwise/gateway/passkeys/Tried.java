package clinic.sunwise.gateway.passkeys;

import java.util.Optional;

/** What a use of a passkey came to. */
public sealed interface Tried {

    /** It is the holder's. */
    record Fits(Passkey passkey) implements Tried {}

    /**
     * It does not fit.
     *
     * @param what for the records: {@code passkey}, or {@code passkey-counter} if it counts backwards and may have been copied
     * @param whose it was tried for; empty if nobody has such a passkey
     */
    record DoesNotFit(String what, Optional<Holder> whose) implements Tried {}
}
