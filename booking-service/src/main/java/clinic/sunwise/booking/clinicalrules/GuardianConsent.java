package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.AgeLimits;
import clinic.sunwise.booking.protocols.VerdictLevel;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** For a patient under age, somebody who answers for her has consented by the session's day. */
final class GuardianConsent implements ClinicalRule {

    @Override
    public Opinion about(Intent intent, Patient patient) {
        Way consents = Way.of(intent, patient, Set.of("guardian-consent"));
        Stretches stretches = new Stretches();
        for (AgeLimits limits : intent.rules(AgeLimits.class)) {
            LocalDate ofAge = AgeOnTheDay.birthday(patient.birthDate(), limits.guardianBelow());
            LocalDate free = consents.time(1).filter(ofAge::isAfter).orElse(ofAge);
            stretches.add(LocalDate.MIN, free, () -> reason(limits, free));
        }
        return stretches;
    }

    private static Reason reason(AgeLimits limits, LocalDate free) {
        return new Reason(
                "guardian-consent",
                VerdictLevel.CLINICIAN,
                limits.source(),
                Map.of("age", Integer.toString(limits.guardianBelow())),
                Optional.of(free));
    }
}
