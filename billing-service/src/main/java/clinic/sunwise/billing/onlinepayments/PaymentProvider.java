package clinic.sunwise.billing.onlinepayments;

import clinic.sunwise.billing.money.Money;
import java.util.UUID;

/** Who takes money from cards. It does nothing twice that it is asked for under one id. */
public interface PaymentProvider {

    /** What it has answered. */
    sealed interface Answer {

        /** The patient can pay there. */
        record Begun(OnlinePayment.Checkout checkout) implements Answer {}

        /** The money goes back. */
        record Refunded() implements Answer {}

        /** It will not, whenever it is asked. */
        record Refused(String why) implements Answer {}

        /** Nothing, or nothing that tells whether it has done it: to be asked again under the same id. */
        record Unknown() implements Answer {}
    }

    /** Prepares a page on which the payment's amount is paid. */
    Answer begin(OnlinePayment payment);

    /**
     * Pays a part of a paid payment back.
     *
     * @param refund the id under which it is asked
     * @param amount at most what is left of it
     */
    Answer refund(OnlinePayment payment, UUID refund, Money amount);
}
