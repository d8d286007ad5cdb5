package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Treatment;
import java.time.LocalDate;

/**
 * A session that somebody would like to book.
 *
 * @param protocol the version in force at the clinic on that day
 * @param day in the clinic's time zone
 */
public record Proposal(Protocol protocol, Treatment treatment, LocalDate day) {

    Proposal on(LocalDate other) {
        return new Proposal(protocol, treatment, other);
    }
}
