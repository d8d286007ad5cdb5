package clinic.sunwise.billing.creditnotes.rules;

import java.util.Optional;
import java.util.stream.Stream;

/** Why something is taken back, and which type Spain's VERI*FACTU has for it (Ley 37/1992, article 80). */
public enum CreditReason {
    /** The service was not rendered, goods came back, or a price was lowered later (80.1, 80.2, 80.6). */
    TAKEN_BACK("taken-back", "R1"),
    /** The patient is insolvent (80.3). */
    INSOLVENCY("insolvency", "R2"),
    /** The debt is given up as lost (80.4). */
    BAD_DEBT("bad-debt", "R3"),
    /** The invoice was wrong in another way. */
    OTHER("other", "R4");

    public static final String SIMPLIFIED_INVOICE = "F2";
    public static final String CORRECTS_SIMPLIFIED = "R5";

    private final String code;
    private final String type;

    CreditReason(String code, String type) {
        this.code = code;
        this.type = type;
    }

    /** The word on the wire. */
    public String code() {
        return code;
    }

    /**
     * The type of the credit note.
     *
     * @param invoiceType of the original; every correction of a simplified one is R5
     */
    public String type(String invoiceType) {
        return invoiceType.equals(SIMPLIFIED_INVOICE) ? CORRECTS_SIMPLIFIED : type;
    }

    public static Optional<CreditReason> of(String code) {
        return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
