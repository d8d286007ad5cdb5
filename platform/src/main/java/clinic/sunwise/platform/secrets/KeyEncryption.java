package clinic.sunwise.platform.secrets;

/**
 * The key service: wraps data keys by key-encryption keys that never leave it. A file of keys is the one that ships; a bean of
 * this type takes its place.
 */
public interface KeyEncryption {

    /** The version of the key that wraps from now on, 1 or more. */
    int current();

    /**
     * Wraps a data key.
     *
     * @param version of the key that wraps it
     * @param about whose it is: it is unwrapped for nobody else
     */
    byte[] wrap(int version, byte[] key, String about);

    /**
     * The data key.
     *
     * @throws IllegalStateException if there is no key of that version, or it is not the one that has wrapped it
     */
    byte[] unwrap(int version, byte[] wrapped, String about);
}
