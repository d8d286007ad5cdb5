package clinic.sunwise.booking.availability;

import clinic.sunwise.booking.casefile.CaseFiles;
import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.protocols.Protocols;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads what is known of a patient, with a number of queries that does not grow with the days to be judged. */
@Component
public class Subjects {

    private final PatientHistory history;
    private final CaseFiles files;
    private final Protocols protocols;

    Subjects(PatientHistory history, CaseFiles files, Protocols protocols) {
        this.history = history;
        this.files = files;
        this.protocols = protocols;
    }

    /**
     * Somebody of whom nothing is known.
     *
     * @param day on which she is grown up
     */
    public Subject anybody(LocalDate day) {
        return Subject.anybody(day, files.ofAnybody());
    }

    /**
     * The patient with her history at the whole chain; empty if the chain has no such patient.
     *
     * @param insteadOf her appointments that are not to count
     */
    public Optional<Subject> of(Clinic clinic, UUID patient, Set<UUID> insteadOf, Instant now) {
        return history.of(clinic.chain(), patient, now)
                .map(known -> Subject.of(known.without(insteadOf), files.of(clinic, patient), protocols));
    }
}
