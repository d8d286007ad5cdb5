package clinic.sunwise.billing.agency.rules;

import java.util.Optional;
import java.util.stream.Stream;

/** What the agency has said of a record. */
public enum RecordState {
    ACCEPTED("accepted"),
    /** It has it, and something in it is to be corrected. */
    ACCEPTED_WITH_ERRORS("accepted-with-errors"),
    /** It does not have it. */
    REFUSED("refused");

    private final String code;

    RecordState(String code) {
        this.code = code;
    }

    /** The word on the wire and in the database. */
    public String code() {
        return code;
    }

    public static Optional<RecordState> of(String code) {
        return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
