package clinic.sunwise.billing.invoices;

import java.util.stream.Stream;

/** What an invoice is for. */
public enum InvoiceKind {
    /** A session that has taken place. */
    SESSION("session"),
    /** Sessions that are still to take place: what was sold is owed until then. */
    PACKAGE("package"),
    /** A session that did not take place because the patient cancelled late or did not come. */
    FEE("fee"),
    /** Money received for a booked session before it takes place, whose tax is due at once. */
    DEPOSIT("deposit");

    private final String code;

    InvoiceKind(String code) {
        this.code = code;
    }

    /** The word on the wire and in the database. */
    public String code() {
        return code;
    }

    /**
     * The kind that this code names.
     *
     * @throws IllegalArgumentException if none has it
     */
    public static InvoiceKind of(String code) {
        return Stream.of(values())
                .filter(each -> each.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no kind of invoice " + code));
    }
}
