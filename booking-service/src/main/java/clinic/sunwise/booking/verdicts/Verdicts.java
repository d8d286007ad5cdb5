package clinic.sunwise.booking.verdicts;

import clinic.sunwise.booking.availability.Subject;
import clinic.sunwise.booking.availability.Subjects;
import clinic.sunwise.booking.clinicalrules.ClinicalRules;
import clinic.sunwise.booking.clinicalrules.Intent;
import clinic.sunwise.booking.clinicalrules.Judge;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Protocols;
import clinic.sunwise.booking.verdicts.VerdictStrip.Day;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers what the rules say, from what booking itself reads: everything at once, then each day in memory. */
@Service
public class Verdicts {

    private final Subjects subjects;
    private final Protocols protocols;
    private final Clock clock;

    Verdicts(Subjects subjects, Protocols protocols, Clock clock) {
        this.subjects = subjects;
        this.protocols = protocols;
        this.clock = clock;
    }

    /** Every day that was asked for; empty if the chain has no such patient. */
    @Transactional(readOnly = true)
    public Optional<VerdictStrip> on(VerdictQuestion question) {
        return subject(question).map(subject -> strip(question, subject));
    }

    private Optional<Subject> subject(VerdictQuestion question) {
        return question.patient().isEmpty()
                ? Optional.of(subjects.anybody(question.from()))
                : question.patient()
                        .flatMap(patient ->
                                subjects.of(question.premises().clinic(), patient, Set.of(), clock.instant()));
    }

    private VerdictStrip strip(VerdictQuestion question, Subject subject) {
        List<Asked> asked = question.from()
                .datesUntil(question.to().plusDays(1))
                .flatMap(day -> asked(question, day))
                .toList();
        Map<Integer, Judge> judges = new HashMap<>();
        asked.forEach(each ->
                judges.computeIfAbsent(each.protocol().version(), _ -> judge(question, subject, each.protocol())));
        List<Day> days = asked.stream()
                .map(each -> new Day(each.day(), each.judge(judges).on(each.day())))
                .toList();
        return new VerdictStrip(days, earliest(days, asked, judges), missing(question, subject, asked));
    }

    private static Judge judge(VerdictQuestion question, Subject subject, Protocol protocol) {
        return ClinicalRules.about(
                new Intent(
                        protocol,
                        question.treatment(),
                        question.premises().clinic().place()),
                question.assumptions().about(subject.patient(protocol, question.treatment())));
    }

    /** A day on which the clinic offers the treatment, by that version. */
    private record Asked(LocalDate day, Protocol protocol) {

        Judge judge(Map<Integer, Judge> judges) {
            return Objects.requireNonNull(judges.get(protocol.version()));
        }
    }

    private Stream<Asked> asked(VerdictQuestion question, LocalDate day) {
        return protocols
                .of(question.premises().clinic().id(), question.treatment().protocol(), day)
                .filter(protocol -> protocol.duration(question.treatment()).isPresent())
                .map(protocol -> new Asked(day, protocol))
                .stream();
    }

    private static List<String> missing(VerdictQuestion question, Subject subject, List<Asked> asked) {
        return asked.stream()
                .findFirst()
                .map(first -> subject.missing(first.protocol(), question.treatment()))
                .orElse(List.of());
    }

    private static Optional<LocalDate> earliest(List<Day> days, List<Asked> asked, Map<Integer, Judge> judges) {
        return days.stream()
                .filter(day -> day.verdict().isOpen())
                .map(Day::date)
                .findFirst()
                .or(() -> asked.isEmpty()
                        ? Optional.empty()
                        : asked.getLast().judge(judges).earliest(asked.getLast().day()));
    }
}
