package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Treatment;
import clinic.sunwise.booking.sunseason.Place;
import java.time.LocalDate;

/**
 * A session that somebody would like to book.
 *
 * @param protocol the version in force at the clinic on that day
 * @param day in the clinic's time zone
 * @param place of the clinic, for its sun
 */
public record Proposal(Protocol protocol, Treatment treatment, LocalDate day, Place place) {

    /** The same on whichever day. */
    Intent intent() {
        return new Intent(protocol, treatment, place);
    }

    Proposal on(LocalDate other) {
        return new Proposal(protocol, treatment, other, place);
    }
}
