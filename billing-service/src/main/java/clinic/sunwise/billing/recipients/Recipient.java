package clinic.sunwise.billing.recipients;

/**
 * Whom a full invoice names.
 *
 * @param taxNumber may be empty where the issuer's country does not ask for one
 * @param country where the recipient is, ISO 3166-1 alpha-2
 * @param reference that the recipient wants to read on the invoice (buyer reference, BT-10 of EN 16931); may be empty
 */
public record Recipient(String name, String taxNumber, String address, String country, String reference) {}
