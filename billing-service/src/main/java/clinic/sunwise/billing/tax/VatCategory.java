package clinic.sunwise.billing.tax;

import java.util.stream.Stream;

/** The categories of EN 16931 (UNTDID 5305) that a clinic needs. */
public enum VatCategory {
    /** Taxed at the line's rate. */
    STANDARD("S"),
    /** Exempt: the line carries the reason. */
    EXEMPT("E"),
    /** No price of anything, such as compensation: outside of the tax, with the reason. */
    OUTSIDE("O");

    private final String code;

    VatCategory(String code) {
        this.code = code;
    }

    /** The code that electronic invoices carry. */
    public String code() {
        return code;
    }

    /**
     * The category that this code names.
     *
     * @throws IllegalArgumentException if none has it
     */
    public static VatCategory of(String code) {
        return Stream.of(values())
                .filter(each -> each.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no tax category " + code));
    }
}
