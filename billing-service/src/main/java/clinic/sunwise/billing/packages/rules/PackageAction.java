package clinic.sunwise.billing.packages.rules;

/** What can be done with a package. */
public enum PackageAction {
    /** Happens by itself, when a session has taken place. */
    USE("use"),
    REFUND("refund"),
    FORFEIT("forfeit");

    private final String code;

    PackageAction(String code) {
        this.code = code;
    }

    /** The word on the wire. */
    public String code() {
        return code;
    }
}
