package clinic.sunwise.billing.onlinepayments;

import java.util.Optional;

/** Understands what the provider tells. */
public interface ProviderWords {

    /** What has come of listening. */
    sealed interface Heard {

        record News(ProviderNews news) implements Heard {}

        /** The provider has not signed it, or not now. */
        record Forged() implements Heard {}

        /** It is signed, and is no news all the same. */
        record Nonsense() implements Heard {}
    }

    /**
     * Listens.
     *
     * @param signature as it came with it; empty if it came without one
     * @param body the very bytes
     */
    Heard listen(Optional<String> signature, byte[] body);
}
