package clinic.sunwise.booking.availability;

import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Treatment;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a session needs by each version of its protocol, the patient's own time included; worked out once for all days. */
final class Needs {

    private final Premises premises;
    private final Treatment treatment;
    private final Optional<UUID> practitioner;
    private final Subject subject;
    private final BusyCalendar calendar;
    private final Instant now;
    private final Map<Integer, Optional<Requirements<FreeCells>>> byVersion = new HashMap<>();

    /**
     * Of one treatment.
     *
     * @param practitioner the one who is wished for; empty for any
     * @param now holds that are over by then do not count
     */
    Needs(
            Premises premises,
            Treatment treatment,
            Optional<UUID> practitioner,
            Subject subject,
            BusyCalendar calendar,
            Instant now) {
        this.premises = premises;
        this.treatment = treatment;
        this.practitioner = practitioner;
        this.subject = subject;
        this.calendar = calendar;
        this.now = now;
    }

    /** The needs, those of whoever treats first; empty if the protocol does not offer the treatment. */
    Optional<Requirements<FreeCells>> by(Protocol protocol) {
        return byVersion.computeIfAbsent(protocol.version(), _ -> needs(protocol));
    }

    private Optional<Requirements<FreeCells>> needs(Protocol protocol) {
        return SessionPlan.of(protocol, treatment)
                .map(plan -> SessionGroups.<FreeCells>of(
                                premises,
                                protocol,
                                plan,
                                practitioner,
                                (id, hours) -> calendar.resource(id, hours, now))
                        .and(subject.during(plan.stay())));
    }
}
