package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.CoolingOff;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The days on which a patient takes some kinds of step on the way to a treatment, in order. */
record Way(List<LocalDate> days) {

    /** All that she has ever taken. */
    static Way of(Intent intent, Patient patient, Set<String> kinds) {
        String protocol = intent.protocol().code();
        return new Way(patient.facts().steps().stream()
                .filter(step -> step.protocol().equals(protocol))
                .filter(step -> kinds.contains(step.kind().code()))
                .map(Step::day)
                .sorted()
                .toList());
    }

    /**
     * Those that lead to a session on that day. What led to an earlier operation has been used up; only several of them on the same
     * skin, which are one course, have one way. An operation is what the law gives time to reflect on; elsewhere a doctor's
     * assessment stays good for all that follows it.
     */
    Way to(LocalDate day, Intent intent, Patient patient) {
        if (intent.rules(CoolingOff.class).isEmpty()) {
            return this;
        }
        LocalDate begin = intent.protocol()
                .technique(intent.treatment().technique())
                .flatMap(technique ->
                        CourseDays.of(intent, patient, technique.course()).begin(day))
                .orElse(day);
        return lastBefore(begin, intent, patient).map(this::after).orElse(this);
    }

    /** Those that were taken after that day. */
    Way after(LocalDate day) {
        return new Way(days.stream().filter(day::isBefore).toList());
    }

    /** The day of the patient's last session of the protocol before that one. */
    static Optional<LocalDate> lastBefore(LocalDate day, Intent intent, Patient patient) {
        String protocol = intent.protocol().code();
        return patient.sessions().stream()
                .filter(session -> session.protocol().code().equals(protocol))
                .map(Session::day)
                .filter(day::isAfter)
                .max(Comparator.naturalOrder());
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
