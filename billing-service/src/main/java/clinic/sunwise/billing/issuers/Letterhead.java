package clinic.sunwise.billing.issuers;

/** The issuer as each of its documents names it. */
public record Letterhead(String name, String taxNumber, String address) {}
