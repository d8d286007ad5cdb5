package clinic.sunwise.platform.idempotency;

/** The client's own name for one attempt to change something: 1 to 100 visible ASCII characters. */
public record IdempotencyKey(String value) {

    /** The header that carries it. */
    public static final String HEADER = "Idempotency-Key";

    public IdempotencyKey {
        if (!value.matches("[!-~]{1,100}")) {
            throw new IllegalArgumentException("an Idempotency-Key has 1 to 100 visible ASCII characters");
        }
    }
}
