package clinic.sunwise.billing.onlinepayments;

/** What came of what the provider told. */
public sealed interface NewsOutcome {

    /** It has its effect, now or since it was told first. */
    record Taken() implements NewsOutcome {}

    /** No such payment was begun here. Nothing was changed. */
    record UnknownPayment() implements NewsOutcome {}

    /** Another amount or currency than was asked for: it is kept for the office and put on no invoice. */
    record Mismatched() implements NewsOutcome {}
}
