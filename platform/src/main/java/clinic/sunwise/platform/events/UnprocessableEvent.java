package clinic.sunwise.platform.events;

/** An event that trying again does not help. */
public final class UnprocessableEvent extends RuntimeException {

    public UnprocessableEvent(String reason) {
        super(reason);
    }
}
