package clinic.sunwise.booking.availability;

import clinic.sunwise.booking.availability.PatientHistory.Known;
import clinic.sunwise.booking.casefile.CaseFile;
import clinic.sunwise.booking.casefile.CaseFiles;
import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.protocols.Protocols;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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

    /**
     * These patients, each as if one appointment were not there, in as many statements as of one; whom the chain does not have is
     * left out.
     *
     * @param patients by the appointment that is not to count
     * @return them by that appointment
     */
    public Map<UUID, Subject> insteadOf(Clinic clinic, Map<UUID, UUID> patients, Instant now) {
        Set<UUID> all = Set.copyOf(patients.values());
        Map<UUID, Known> known = history.of(clinic.chain(), all, now);
        Map<UUID, CaseFile> written = files.of(clinic, all);
        Map<UUID, Subject> subjects = new HashMap<>();
        patients.forEach((appointment, patient) -> {
            Known herself = known.get(patient);
            CaseFile file = written.get(patient);
            if (herself != null && file != null) {
                subjects.put(appointment, Subject.of(herself.without(Set.of(appointment)), file, protocols));
            }
        });
        return subjects;
    }

    /** Her sessions at the whole chain that count at that moment; none of a patient the chain does not have. */
    Stream<PatientHistory.PastOrBooked> sessions(Clinic clinic, UUID patient, Instant now) {
        return history.of(clinic.chain(), patient, now).stream().flatMap(known -> known.sessions().stream());
    }
}
