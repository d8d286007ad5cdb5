package clinic.sunwise.gateway.staff;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works for a clinic.
 *
 * @param passwordHash null until an invitation has been followed
 * @param totpSecret sealed, in hexadecimal; null until an invitation has been followed, and of who has passkeys only
 * @param ofProvider whether the provider says who may what: here there is neither a password nor a second factor of hers
 * @param enrolled whether a second factor has been confirmed: only then the password is good for anything
 */
record Account(
        UUID id,
        String address,
        String name,
        @Nullable String passwordHash,
        @Nullable String totpSecret,
        boolean enrolled,
        boolean closed,
        boolean ofProvider,
        List<Grant> grants) {

    Account {
        grants = List.copyOf(grants);
    }
}
