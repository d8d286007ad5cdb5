package clinic.sunwise.booking.visits;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a product is counted in. */
public enum ProductUnit {
    ML,
    MG,
    G,
    PIECE,
    /** Of activity, as botulinum toxin is dosed. */
    UNIT;

    /** The word in the API and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ProductUnit> of(String code) {
        return Stream.of(values()).filter(unit -> unit.code().equals(code)).findFirst();
    }
}
