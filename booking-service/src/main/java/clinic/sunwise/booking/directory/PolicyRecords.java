package clinic.sunwise.booking.directory;

import java.time.LocalDate;
import java.util.List;

/** Where the clinics' booking policies are kept. All writing happens in the caller's transaction. */
public interface PolicyRecords {

    /** All of a clinic, the latest first. */
    List<DatedPolicy> all(String clinic);

    /** Writes it down, in the place of one of the same day. */
    void put(String clinic, DatedPolicy policy, String by);

    void remove(String clinic, LocalDate from);

    /** The clinic's policies have been changed and committed: it is seen here from now on. */
    void changed(String clinic);
}
