package clinic.sunwise.booking.protocols;

/**
 * A day on which the patient wants to be seen, too soon after a treatment.
 *
 * @param days 1 to 365 after the session's day, the last one included
 */
public record EventSoon(Scope scope, int days, VerdictLevel level, Source source) implements ProtocolRule {

    public EventSoon {
        Bounds.within("days without an event", days, 1, 365);
        Bounds.speaks(level);
    }

    @Override
    public String code() {
        return "event-soon";
    }
}
