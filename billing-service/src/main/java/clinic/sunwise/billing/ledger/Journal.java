package clinic.sunwise.billing.ledger;

/** Where an entry is written, with the customary French codes. */
public enum Journal {
    SALES("VE"),
    BANK("BQ"),
    CASH("CA"),
    GENERAL("OD");

    private final String code;

    Journal(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
