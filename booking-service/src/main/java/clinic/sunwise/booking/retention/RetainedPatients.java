package clinic.sunwise.booking.retention;

import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.booking.patients.Patients;
import clinic.sunwise.booking.privacy.ErasureOutcome;
import clinic.sunwise.booking.privacy.Erasures;
import clinic.sunwise.platform.retention.Retained;
import clinic.sunwise.platform.retention.RetainedRecords;
import clinic.sunwise.platform.retention.RetentionRules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Patients, erased as by their own wish: their key is destroyed, a pseudonym takes the place of the name. */
@Service
class RetainedPatients implements RetainedRecords {

    private static final String BY = "retention";

    private final PatientHistories histories;
    private final Patients patients;
    private final Erasures erasures;
    private final Directory directory;
    private final RetentionRules rules;

    RetainedPatients(
            PatientHistories histories,
            Patients patients,
            Erasures erasures,
            Directory directory,
            RetentionRules rules) {
        this.histories = histories;
        this.patients = patients;
        this.erasures = erasures;
        this.directory = directory;
        this.rules = rules;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(PatientHistory.MEDICAL_RECORD, PatientHistory.REGISTRATION);
    }

    @Override
    public List<Retained> due(LocalDate day) {
        LocalDate never = rules.youngest(PatientHistory.REGISTRATION, day);
        LocalDate treated = rules.youngest(PatientHistory.MEDICAL_RECORD, day);
        return histories.silentSince(never.isAfter(treated) ? never : treated, day).stream()
                .flatMap(each -> each.retained(rules).stream())
                .filter(each -> !each.dueOn().isAfter(day))
                .toList();
    }

    @Override
    public int erase(Retained retained, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return Optional.ofNullable(retained.patient())
                .flatMap(patient -> histories.of(patient, today))
                .filter(history ->
                        patients.lock(history.chain(), history.patient()).isPresent())
                // Asked again under her lock: she may have come back while this waited.
                .flatMap(history -> histories.of(history.patient(), today))
                .filter(history -> history.retained(rules)
                        .filter(each -> each.heldBy() == null && !each.dueOn().isAfter(today))
                        .isPresent())
                .flatMap(this::erased)
                .orElse(0);
    }

    private Optional<Integer> erased(PatientHistory history) {
        return directory
                .premises(history.clinic())
                .map(Premises::clinic)
                .map(clinic -> erasures.erase(clinic, history.patient(), BY))
                .map(outcome -> outcome instanceof ErasureOutcome.Erased ? 1 : 0);
    }
}
