package clinic.sunwise.booking.elsewhere;

import clinic.sunwise.booking.patients.PatientChanges;
import clinic.sunwise.booking.patients.Patients;
import clinic.sunwise.booking.protocols.Area;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Entering treatments elsewhere. Nothing is overwritten: a correction takes the place of an entry, a withdrawal ends it. All
 * of it happens in the caller's transaction.
 */
@Service
public class TreatmentsElsewhere {

    private final ElsewhereStore store;
    private final Patients patients;
    private final PatientChanges changes;
    private final Clock clock;

    TreatmentsElsewhere(ElsewhereStore store, Patients patients, PatientChanges changes, Clock clock) {
        this.store = store;
        this.patients = patients;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param procedure one of {@link TreatmentElsewhere#PROCEDURES}
     */
    public record Done(String procedure, LocalDate day, Set<Area> areas) {}

    public TreatmentElsewhere enter(String chain, UUID patient, Done done, String by) {
        patients.lock(chain, patient);
        return add(chain, patient, done, by, Optional.empty());
    }

    /** Puts another entry in its place; empty if there is no such entry that holds. */
    public Optional<TreatmentElsewhere> correct(String chain, UUID patient, UUID entry, Done done, String by) {
        patients.lock(chain, patient);
        return store.holding(chain, patient, entry)
                .map(wrong -> add(chain, patient, done, by, Optional.of(wrong.id())));
    }

    /** Takes an entry back; empty if there is no such entry that holds. */
    public Optional<TreatmentElsewhere> withdraw(String chain, UUID patient, UUID entry, String by) {
        patients.lock(chain, patient);
        Optional<TreatmentElsewhere> wrong = store.holding(chain, patient, entry);
        wrong.ifPresent(each -> {
            store.withdraw(
                    chain,
                    patient,
                    entry(new Done(each.procedure(), each.day(), each.areas()), by, Optional.of(each.id())));
            changes.changed(chain, patient);
        });
        return wrong;
    }

    /** The entries that hold, oldest treatment first. */
    public List<TreatmentElsewhere> of(String chain, UUID patient) {
        return store.holding(chain, patient);
    }

    private TreatmentElsewhere add(String chain, UUID patient, Done done, String by, Optional<UUID> corrects) {
        TreatmentElsewhere entry = entry(done, by, corrects);
        store.add(chain, patient, entry);
        changes.changed(chain, patient);
        return entry;
    }

    private TreatmentElsewhere entry(Done done, String by, Optional<UUID> corrects) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new TreatmentElsewhere(UUID.randomUUID(), done.procedure(), done.day(), done.areas(), now, by, corrects);
    }
}
