package clinic.sunwise.booking.clinicalrules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The days on which a patient takes some kinds of step on the way to a treatment, in order. */
record Way(List<LocalDate> days) {

    static Way of(Intent intent, Patient patient, Set<String> kinds) {
        String protocol = intent.protocol().code();
        return new Way(patient.facts().steps().stream()
                .filter(step -> step.protocol().equals(protocol))
                .filter(step -> kinds.contains(step.kind().code()))
                .map(Step::day)
                .sorted()
                .toList());
    }

    /** How many are taken by that day, inclusive. */
    int takenBy(LocalDate day) {
        return (int) days.stream().filter(each -> !each.isAfter(day)).count();
    }

    /** The day of the nth, counted from 1; empty if there are fewer. */
    Optional<LocalDate> time(int number) {
        return days.size() < number ? Optional.empty() : Optional.of(days.get(number - 1));
    }
}
