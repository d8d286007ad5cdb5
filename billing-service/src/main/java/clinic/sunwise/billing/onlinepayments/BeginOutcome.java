package clinic.sunwise.billing.onlinepayments;

import clinic.sunwise.billing.money.Money;
import java.time.LocalDate;

/** What came of the wish to pay an invoice online. */
public sealed interface BeginOutcome {

    /** It is written down; the provider is asked next. */
    record Created(OnlinePayment payment) implements BeginOutcome {}

    /** Nothing of the invoice is open. */
    record NothingOpen() implements BeginOutcome {}

    /** Another amount of it is being paid online already. */
    record AnotherIsPending(Money amount) implements BeginOutcome {}

    /** The law forbids money for it until that day. */
    record TooEarly(LocalDate earliest) implements BeginOutcome {}
}
