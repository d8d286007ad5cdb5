package clinic.sunwise.booking.directory;

import java.util.List;
import java.util.Optional;

/** The clinics. A change may take a few seconds to be seen. */
public interface Directory {

    /** All clinics, by id. */
    List<Clinic> clinics();

    /** The clinic with that id, with its people and rooms; empty if there is none. */
    Optional<Premises> premises(String clinic);

    /** The same as the running transaction sees it, with what it has changed itself. */
    Optional<Premises> current(String clinic);

    /** The same as if these were all its entries and patterns. */
    Optional<Premises> supposing(String clinic, TimetableRecords timetable);

    /** The public holidays where the clinic is, whether or not it closes on them; empty if there is no such clinic. */
    Optional<PublicHolidays> holidays(String clinic);

    /** Something about the clinic has been changed and committed: it is seen here from now on. */
    void changed(String clinic);
}
