package clinic.sunwise.billing.tax;

/** The categories of EN 16931 (UNTDID 5305) that a clinic needs. */
public enum VatCategory {
    /** Taxed at the line's rate. */
    STANDARD("S"),
    /** Exempt: the line carries the reason. */
    EXEMPT("E");

    private final String code;

    VatCategory(String code) {
        this.code = code;
    }

    /** The code that electronic invoices carry. */
    public String code() {
        return code;
    }
}
