package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.AgeLimits;
import clinic.sunwise.booking.protocols.VerdictLevel;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The patient's age, in completed years on the session's day, lies within what the protocol is open for.
 *
 * <p>Time cures being too young, on a birthday; it does not cure being too old. Who was born on 29 February completes a year
 * on 1 March of a common year.
 */
final class AgeOnTheDay implements ClinicalRule {

    @Override
    public Opinion about(Intent intent, Patient patient) {
        List<AgeLimits> rules = intent.rules(AgeLimits.class);
        return day -> rules.stream()
                .flatMap(limits -> outside(limits, day, patient.birthDate()).stream())
                .toList();
    }

    private static Optional<Reason> outside(AgeLimits limits, LocalDate day, LocalDate birth) {
        long years = ChronoUnit.YEARS.between(birth, day);
        if (years < limits.refusedBelow()) {
            return Optional.of(
                    reason(limits, VerdictLevel.REFUSED, years, Optional.of(birthday(birth, limits.refusedBelow()))));
        }
        if (years < limits.clinicianBelow()) {
            return Optional.of(reason(
                    limits, VerdictLevel.CLINICIAN, years, Optional.of(birthday(birth, limits.clinicianBelow()))));
        }
        return years > limits.clinicianAbove()
                ? Optional.of(reason(limits, VerdictLevel.CLINICIAN, years, Optional.empty()))
                : Optional.empty();
    }

    private static Reason reason(AgeLimits limits, VerdictLevel level, long years, Optional<LocalDate> earliest) {
        return new Reason(limits.code(), level, limits.source(), Map.of("years", Long.toString(years)), earliest);
    }

    /** The first day on which that many years are completed. */
    static LocalDate birthday(LocalDate birth, int years) {
        LocalDate day = birth.plusYears(years);
        return ChronoUnit.YEARS.between(birth, day) < years ? day.plusDays(1) : day;
    }
}
