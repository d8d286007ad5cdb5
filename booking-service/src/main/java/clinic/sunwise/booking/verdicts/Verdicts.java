package clinic.sunwise.booking.verdicts;

import clinic.sunwise.booking.availability.Subject;
import clinic.sunwise.booking.availability.Subjects;
import clinic.sunwise.booking.clinicalrules.ClinicalRules;
import clinic.sunwise.booking.clinicalrules.Patient;
import clinic.sunwise.booking.clinicalrules.Proposal;
import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Protocols;
import clinic.sunwise.booking.verdicts.VerdictStrip.Day;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        List<Proposal> asked = question.from()
                .datesUntil(question.to().plusDays(1))
                .flatMap(day -> proposal(question, day))
                .toList();
        Map<Integer, Patient> byVersion = new HashMap<>();
        List<Case> cases = asked.stream()
                .map(each -> new Case(
                        each,
                        byVersion.computeIfAbsent(
                                each.protocol().version(), _ -> patient(question, subject, each.protocol()))))
                .toList();
        List<Day> days = cases.stream().map(Case::judged).toList();
        return new VerdictStrip(days, earliest(days, cases), missing(question, subject, asked));
    }

    private static Patient patient(VerdictQuestion question, Subject subject, Protocol protocol) {
        return question.assumptions().about(subject.patient(protocol, question.treatment()));
    }

    private Stream<Proposal> proposal(VerdictQuestion question, LocalDate day) {
        Clinic clinic = question.premises().clinic();
        return protocols
                .of(clinic.id(), question.treatment().protocol(), day)
                .filter(protocol -> protocol.duration(question.treatment()).isPresent())
                .map(protocol -> new Proposal(protocol, question.treatment(), day, clinic.place()))
                .stream();
    }

    /** A day to judge. */
    private record Case(Proposal proposal, Patient patient) {

        Day judged() {
            return new Day(proposal.day(), ClinicalRules.judge(proposal, patient));
        }
    }

    private static List<String> missing(VerdictQuestion question, Subject subject, List<Proposal> asked) {
        return asked.stream()
                .findFirst()
                .map(first -> subject.missing(first.protocol(), question.treatment()))
                .orElse(List.of());
    }

    private static Optional<LocalDate> earliest(List<Day> days, List<Case> cases) {
        return days.stream()
                .filter(day -> day.verdict().isOpen())
                .map(Day::date)
                .findFirst()
                .or(() -> cases.isEmpty()
                        ? Optional.empty()
                        : ClinicalRules.earliest(cases.getLast().proposal, cases.getLast().patient));
    }
}
