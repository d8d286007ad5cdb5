package clinic.sunwise.billing.issuers;

/**
 * The issuer as each of its documents names it.
 *
 * @param registration what its country wants to read besides: legal form and capital, register and number, licence; may be empty
 */
public record Letterhead(String name, String taxNumber, String address, String registration) {

    /** An issuer of which nothing more is to be said. */
    public Letterhead(String name, String taxNumber, String address) {
        this(name, taxNumber, address, "");
    }
}
