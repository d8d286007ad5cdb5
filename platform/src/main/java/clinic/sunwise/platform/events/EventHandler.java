package clinic.sunwise.platform.events;

import java.util.Set;

/** Takes in events. A bean of a service; each event type has at most one. */
public interface EventHandler {

    /** The types that it takes. */
    Set<String> types();

    /**
     * Gives the event its effect, in the transaction in which the event is marked as seen.
     *
     * @throws UnprocessableEvent if this event can never have an effect here: it goes to the dead letters at once
     */
    void handle(IncomingEvent event);
}
