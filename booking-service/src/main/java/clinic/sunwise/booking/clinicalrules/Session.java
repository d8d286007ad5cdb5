package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Spacing;
import clinic.sunwise.booking.protocols.Treatment;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * A session that took place or is booked, here or at another clinic of the chain.
 *
 * @param day in the time zone of its clinic
 * @param protocol in the version it was judged by
 */
public record Session(UUID id, Treatment treatment, LocalDate day, Protocol protocol) {

    /** What distance it asks for. */
    Spacing spacing() {
        return protocol.spacing(treatment);
    }

    /** The agents that it counts as for other treatments. */
    Set<String> countsAs() {
        return protocol.countsAs(treatment);
    }
}
