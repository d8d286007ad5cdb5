package clinic.sunwise.gateway.passkeys;

import java.util.Locale;

/** What a passkey is asked for. A challenge of one purpose is good for no other. */
public enum Purpose {
    /** A further one is added to a sign-in. */
    ADDING,
    /** A patient signs in with it and nothing else. */
    SIGN_IN,
    /** It follows the password of staff. */
    SECOND_FACTOR;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
