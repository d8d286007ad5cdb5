package clinic.sunwise.booking.appointments;

import clinic.sunwise.booking.protocols.Treatment;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is said of a session when it is over, as far as others have to hear of it: billing makes its invoice of it.
 *
 * @param performed what was really done, which may differ from what was booked
 * @param purpose as a clinician says it; empty where nobody says: then billing goes by the signed estimate
 * @param addOns codes of what was done besides and has a price of its own, such as mask; each once, at most {@link #MOST}
 * @param sold what the patient takes home, each product once, at most {@link #MOST}
 */
public record Completion(Treatment performed, Optional<Purpose> purpose, List<String> addOns, List<Sale> sold) {

    public static final int MOST = 30;

    public Completion {
        addOns = List.copyOf(addOns);
        sold = List.copyOf(sold);
    }

    /** What a session was for: it decides its tax. */
    public enum Purpose {
        AESTHETIC,
        /** Exempt where a doctor has written down what she found, which she does at billing: events are kept in clear. */
        THERAPEUTIC;

        /** The word in the API and in events. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Purpose> of(String code) {
            return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
        }
    }

    /**
     * A number of one product.
     *
     * @param product its code in the clinic's price list
     * @param quantity 1 to {@link #MOST_OF_ONE}
     */
    public record Sale(String product, int quantity) {

        public static final int MOST_OF_ONE = 100;

        public Sale {
            if (quantity < 1 || quantity > MOST_OF_ONE) {
                throw new IllegalArgumentException("1 to 100 of a product are sold, not " + quantity);
            }
        }
    }
}
