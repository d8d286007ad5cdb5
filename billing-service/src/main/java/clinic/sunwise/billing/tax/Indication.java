package clinic.sunwise.billing.tax;

import java.util.Optional;
import java.util.stream.Stream;

/** What an act is for. Its name decides nothing: one procedure serves both (CJEU C-91/12, PFC Clinic). */
public enum Indication {
    AESTHETIC("aesthetic"),
    THERAPEUTIC("therapeutic");

    private final String code;

    Indication(String code) {
        this.code = code;
    }

    /** The word on the wire and in the database. */
    public String code() {
        return code;
    }

    public static Optional<Indication> of(String code) {
        return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
