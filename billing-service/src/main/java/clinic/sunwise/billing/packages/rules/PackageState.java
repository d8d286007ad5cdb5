package clinic.sunwise.billing.packages.rules;

/** How far a package is. It begins active. */
public enum PackageState {
    ACTIVE("active"),
    /** All of its sessions have taken place. */
    USED_UP("used-up"),
    /** Its last day is over and sessions are left, which can only be paid back or given up. */
    EXPIRED("expired"),
    REFUNDED("refunded"),
    /** What was left after its last day is not owed any more. */
    FORFEITED("forfeited");

    private final String code;

    PackageState(String code) {
        this.code = code;
    }

    /** The word on the wire; of those that close a package, in the database too. */
    public String code() {
        return code;
    }
}
