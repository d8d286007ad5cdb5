package clinic.sunwise.booking.directory;

import java.time.LocalDate;

/** The clinics' booking policies. A change may take a few seconds to be seen. */
public interface Policies {

    /** The one in force at the clinic on that day. */
    BookingPolicy of(String clinic, LocalDate day);
}
