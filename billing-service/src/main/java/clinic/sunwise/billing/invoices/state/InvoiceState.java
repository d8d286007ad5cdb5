package clinic.sunwise.billing.invoices.state;

/** How far an issued invoice is. */
public enum InvoiceState {
    /** Nothing was paid. */
    ISSUED("issued"),
    PARTLY_PAID("partly-paid"),
    /** Nothing is open, and not because all was taken back. */
    PAID("paid"),
    /** All of it was taken back by credit notes. */
    CREDITED("credited"),
    /** It should never have been issued. */
    CANCELLED("cancelled");

    private final String code;

    InvoiceState(String code) {
        this.code = code;
    }

    /** The word on the wire. */
    public String code() {
        return code;
    }
}
