package clinic.sunwise.billing.onlinepayments;

import clinic.sunwise.billing.money.Money;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A payment of an invoice through the provider.
 *
 * @param amount that the patient is asked for: what was open on the invoice
 * @param checkout where she pays; null while the provider has not answered
 * @param providerPayment the provider's name for the money; null until it is taken
 * @param payment by which it is recorded; null unless it is paid
 * @param taken of a mismatched one, what the provider has taken, in its words; else null
 */
public record OnlinePayment(
        String clinic,
        UUID id,
        UUID patient,
        UUID invoice,
        Money amount,
        State state,
        @Nullable Checkout checkout,
        @Nullable String providerPayment,
        @Nullable UUID payment,
        @Nullable String taken,
        Instant createdAt) {

    /** A page of the provider where a patient pays. */
    public record Checkout(String session, String url) {}

    /** How far it is. */
    public enum State {
        /** The provider has been asked, or is going to be, and has not answered. */
        CREATED("created"),
        PENDING("pending"),
        PAID("paid"),
        /** Not paid in time. */
        EXPIRED("expired"),
        /** The provider has taken something else than was asked for: the office has to look at it. */
        MISMATCHED("mismatched");

        private final String code;

        State(String code) {
            this.code = code;
        }

        /** The word on the wire and in the database. */
        public String code() {
            return code;
        }

        /**
         * The state that this code names.
         *
         * @throws IllegalArgumentException if none has it
         */
        public static State of(String code) {
            return Stream.of(values())
                    .filter(each -> each.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("there is no state " + code));
        }

        /** Whether it can still be paid. */
        public boolean isOpen() {
            return this == CREATED || this == PENDING;
        }
    }
}
