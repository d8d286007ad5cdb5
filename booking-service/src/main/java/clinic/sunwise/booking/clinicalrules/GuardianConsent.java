package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.AgeLimits;
import clinic.sunwise.booking.protocols.VerdictLevel;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** For a patient under age, somebody who answers for her has consented by the session's day. */
final class GuardianConsent implements ClinicalRule {

    @Override
    public List<Reason> judge(Proposal proposal, Patient patient) {
        LocalDate day = proposal.day();
        return proposal.rules(AgeLimits.class).stream()
                .filter(limits -> ChronoUnit.YEARS.between(patient.birthDate(), day) < limits.guardianBelow())
                .filter(limits ->
                        Way.of(proposal, patient, Set.of("guardian-consent")).takenBy(day) == 0)
                .map(limits -> reason(limits, proposal, patient))
                .toList();
    }

    private static Reason reason(AgeLimits limits, Proposal proposal, Patient patient) {
        LocalDate ofAge = AgeOnTheDay.birthday(patient.birthDate(), limits.guardianBelow());
        LocalDate earliest = Way.of(proposal, patient, Set.of("guardian-consent"))
                .time(1)
                .filter(consent -> consent.isBefore(ofAge))
                .orElse(ofAge);
        return new Reason(
                "guardian-consent",
                VerdictLevel.CLINICIAN,
                limits.source(),
                Map.of("age", Integer.toString(limits.guardianBelow())),
                Optional.of(earliest));
    }
}
