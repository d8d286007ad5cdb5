package clinic.sunwise.billing.onlinepayments;

import java.util.UUID;

/**
 * What the provider tells, its signature being right.
 *
 * @param event its id, the same however often it is told
 */
public record ProviderNews(String event, What what) {

    /** What has happened. */
    public sealed interface What {

        /**
         * A payment was taken.
         *
         * @param amount in the minor unit
         * @param currency ISO 4217, upper-case
         * @param providerPayment the provider's name for the money
         */
        record Paid(UUID payment, long amount, String currency, String providerPayment) implements What {}

        /** It was not paid in time, or the bank has refused. */
        record NotPaid(UUID payment) implements What {}

        /** Something that does not matter here. */
        record Other() implements What {}
    }
}
