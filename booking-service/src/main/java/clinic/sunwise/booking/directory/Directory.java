package clinic.sunwise.booking.directory;

import java.util.List;
import java.util.Optional;

/** The clinics. A change may take a few seconds to be seen. */
public interface Directory {

    /** All clinics, by id. */
    List<Clinic> clinics();

    /** The clinic with that id, with its people and rooms; empty if there is none. */
    Optional<Premises> premises(String clinic);
}
