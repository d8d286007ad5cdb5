package clinic.sunwise.billing.estimates;

import java.util.Optional;
import java.util.stream.Stream;

/** How far an estimate is. It begins handed over. */
public enum EstimateState {
    HANDED_OVER("handed-over"),
    /** Its prices hold until it expires. */
    SIGNED("signed"),
    EXPIRED("expired");

    private final String code;

    EstimateState(String code) {
        this.code = code;
    }

    /** The word on the wire and in the database. */
    public String code() {
        return code;
    }

    public static Optional<EstimateState> of(String code) {
        return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
