package clinic.sunwise.billing.estimates;

/** What can be done with an estimate. */
public enum EstimateAction {
    SIGN("sign"),
    /** Happens by itself, when the last day is over. */
    EXPIRE("expire");

    private final String code;

    EstimateAction(String code) {
        this.code = code;
    }

    /** The word on the wire. */
    public String code() {
        return code;
    }
}
