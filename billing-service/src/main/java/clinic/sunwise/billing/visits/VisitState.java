package clinic.sunwise.billing.visits;

import java.util.Optional;
import java.util.stream.Stream;

/** How far a visit is. It begins to be priced and ends covered or invoiced. */
public enum VisitState {
    /** The price list in force on the session's day lacks something of it, or its tax is not known. */
    TO_BE_PRICED("to-be-priced"),
    /** A package pays for all of it, so it has no invoice. */
    COVERED("covered"),
    INVOICED("invoiced");

    private final String code;

    VisitState(String code) {
        this.code = code;
    }

    /** The word on the wire and in the database. */
    public String code() {
        return code;
    }

    public static Optional<VisitState> of(String code) {
        return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
