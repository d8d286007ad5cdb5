package clinic.sunwise.booking.messages;

/** The page on which a patient refuses messages, or takes that back. */
public interface RefusalPage {

    /** The page as HTML, without anything that a browser would have to load. */
    String of(Refusals.Refusal refusal);
}
