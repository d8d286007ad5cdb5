package clinic.sunwise.booking.visits;

import clinic.sunwise.booking.appointments.Appointment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the records of visits are kept, for good. All writing happens in the caller's transaction. */
public interface VisitRecordStore {

    /**
     * Somebody on whom a batch was used.
     *
     * @param place of the product in the visit's record, from 0
     */
    record Use(UUID appointment, UUID patient, String patientName, Instant startedAt, int place, UsedProduct product) {}

    /** Where a page of uses begins: after that one. */
    record After(Instant start, UUID appointment, int place) {}

    /** Adds the first record of a completed appointment, or a correction. */
    void add(Appointment appointment, VisitRecord written);

    /** All of an appointment, oldest first. */
    List<VisitRecord> of(String clinic, UUID appointment);

    /**
     * Where a batch was used, by the records that count, by start; upper and lower case are alike.
     *
     * @param product empty for each that has such a batch
     */
    List<Use> uses(String clinic, String batch, Optional<String> product, Optional<After> after, int rows);
}
