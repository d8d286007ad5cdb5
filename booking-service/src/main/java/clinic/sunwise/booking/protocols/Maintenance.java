package clinic.sunwise.booking.protocols;

import java.time.Period;
import java.util.Optional;

/**
 * After the course: how often a session keeps what was reached.
 *
 * @param from sooner after the session before needs no more than advice
 * @param to the longest interval, not shorter than {@code from}; empty where the source names none
 */
public record Maintenance(Scope scope, Period from, Optional<Period> to, Source source) implements ProtocolRule {

    public Maintenance {
        Bounds.distance("a maintenance interval", from);
        to.ifPresent(period -> Bounds.distance("a maintenance interval", period));
        to.ifPresent(period -> Bounds.ordered("a maintenance interval", from, period));
    }

    @Override
    public String code() {
        return "maintenance";
    }
}
