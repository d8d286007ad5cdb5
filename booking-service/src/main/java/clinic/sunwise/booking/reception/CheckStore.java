package clinic.sunwise.booking.reception;

import clinic.sunwise.booking.appointments.Appointment;
import java.util.List;
import java.util.UUID;

/** Where the double-checks are kept, for good. All writing happens in the caller's transaction. */
public interface CheckStore {

    void add(Appointment appointment, Check check);

    /** All of an appointment, oldest first. */
    List<Check> of(String clinic, UUID appointment);
}
