package clinic.sunwise.booking.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what decides how long patients' files are kept. */
public interface PatientHistories {

    /**
     * All patients who are not erased and had no contact since that day.
     *
     * @param day from which courses and packages count as running
     */
    List<PatientHistory> silentSince(LocalDate before, LocalDate day);

    /** The same of one patient, whoever reads it last. */
    Optional<PatientHistory> of(UUID patient, LocalDate day);
}
