package clinic.sunwise.booking.reception;

import java.util.List;
import java.util.UUID;

/** Where the double-checks are kept, for good. All writing happens in the caller's transaction. */
public interface CheckStore {

    void add(String clinic, UUID appointment, Check check);

    /** All of an appointment, oldest first. */
    List<Check> of(String clinic, UUID appointment);
}
