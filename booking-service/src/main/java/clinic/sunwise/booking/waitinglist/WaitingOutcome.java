package clinic.sunwise.booking.waitinglist;

/** What came of a request. */
public sealed interface WaitingOutcome {

    record Done(Wish wish) implements WaitingOutcome {}

    /** The patient waits for as many things as she may. */
    record TooMany(int most) implements WaitingOutcome {}

    /** There is nothing of the kind that the caller may see. */
    record NotFound() implements WaitingOutcome {}

    /** The chain has no such patient. */
    record NoSuchPatient() implements WaitingOutcome {}

    /** It no longer waits, or there is nothing to decline. */
    record WrongState(WishState state, String detail) implements WaitingOutcome {}
}
