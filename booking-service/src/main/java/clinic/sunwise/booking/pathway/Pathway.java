package clinic.sunwise.booking.pathway;

import clinic.sunwise.booking.clinicalrules.Step;
import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.patients.PatientChanges;
import clinic.sunwise.booking.patients.Patients;
import clinic.sunwise.platform.identity.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The steps of patients on their way to a treatment. All of it happens in the caller's transaction. */
@Service
public class Pathway {

    private static final Set<Role> DESK = Set.of(Role.RECEPTION, Role.THERAPIST, Role.CLINICIAN, Role.ADMINISTRATOR);

    /** Who may record what. An estimate is handed over and signed in billing, and is learnt from there. */
    private static final Map<Step.Kind, Set<Role>> RECORDED_BY = Map.of(
            Step.Kind.CONSULTATION,
            DESK,
            Step.Kind.GUARDIAN_CONSENT,
            DESK,
            Step.Kind.ASSESSMENT,
            Set.of(Role.CLINICIAN),
            Step.Kind.PREOPERATIVE_TESTS,
            Set.of(Role.CLINICIAN));

    private final StepStore store;
    private final Patients patients;
    private final PatientChanges changes;
    private final Clock clock;

    Pathway(StepStore store, Patients patients, PatientChanges changes, Clock clock) {
        this.store = store;
        this.patients = patients;
        this.changes = changes;
        this.clock = clock;
    }

    /** True where somebody of that role records steps of that kind. */
    public static boolean isRecordedBy(Step.Kind kind, Role role) {
        return RECORDED_BY.getOrDefault(kind, Set.of()).contains(role);
    }

    public RecordedStep record(Clinic clinic, UUID patient, Step step, Optional<RecordedStep.Mode> mode, String by) {
        RecordedStep recorded = new RecordedStep(UUID.randomUUID(), clinic.id(), step, mode, now(), by);
        learn(clinic.chain(), patient, recorded);
        return recorded;
    }

    /** Adds a step that was taken elsewhere; one that is already known has no effect. */
    public void learn(String chain, UUID patient, RecordedStep step) {
        patients.lock(chain, patient);
        if (store.add(chain, patient, step)) {
            changes.changed(chain, patient);
        }
    }

    /** Takes a step back that was recorded by mistake; empty if she has none with that id. */
    public Optional<RecordedStep> withdraw(String chain, UUID patient, UUID step, String by) {
        patients.lock(chain, patient);
        Optional<RecordedStep> found = of(chain, patient).stream()
                .filter(each -> each.id().equals(step))
                .findFirst();
        found.ifPresent(each -> {
            store.withdraw(chain, patient, step, now(), by);
            changes.changed(chain, patient);
        });
        return found;
    }

    /** The patient's steps, oldest first. */
    public List<RecordedStep> of(String chain, UUID patient) {
        return store.of(chain, patient);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
