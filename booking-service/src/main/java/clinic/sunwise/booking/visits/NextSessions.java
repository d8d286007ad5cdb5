package clinic.sunwise.booking.visits;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.availability.Proposals;
import clinic.sunwise.booking.availability.Search;
import clinic.sunwise.booking.availability.Subject;
import clinic.sunwise.booking.availability.Subjects;
import clinic.sunwise.booking.clinicalrules.ClinicalRules;
import clinic.sunwise.booking.clinicalrules.Intent;
import clinic.sunwise.booking.clinicalrules.Judge;
import clinic.sunwise.booking.clinicalrules.Session;
import clinic.sunwise.booking.clinicalrules.Verdict;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Protocols;
import clinic.sunwise.booking.protocols.Treatment;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Suggests the session after a completed one. The judge that decides on bookings says which day suits best: the first of those that
 * she can book by herself with the fewest reasons to read, which keeps the spacing, the season and the rhythm of course and
 * maintenance.
 */
@Component
class NextSessions {

    private final Directory directory;
    private final Protocols protocols;
    private final Subjects subjects;
    private final Proposals proposals;
    private final Clock clock;

    NextSessions(Directory directory, Protocols protocols, Subjects subjects, Proposals proposals, Clock clock) {
        this.directory = directory;
        this.protocols = protocols;
        this.subjects = subjects;
        this.proposals = proposals;
        this.clock = clock;
    }

    /** The next session; empty if the clinic no longer offers the treatment, or no day of the coming 400 will do. */
    Optional<NextSession> after(Appointment completed) {
        Premises premises = directory.premises(completed.clinic()).orElseThrow();
        LocalDate tomorrow =
                LocalDate.ofInstant(clock.instant(), premises.clinic().zone()).plusDays(1);
        Treatment done = completed.performed().orElseThrow();
        return protocols
                .of(completed.clinic(), done.protocol(), tomorrow)
                .filter(protocol -> protocol.duration(done).isPresent())
                .flatMap(protocol -> subjects.of(premises.clinic(), completed.patient(), Set.of(), clock.instant())
                        .flatMap(subject -> booked(completed, done, subject)
                                .or(() -> best(completed, premises, protocol, subject, tomorrow))));
    }

    /** The first session that she is booked for by the same protocol on that skin. */
    private static Optional<NextSession> booked(Appointment completed, Treatment done, Subject subject) {
        return subject.sessions().stream()
                .filter(session -> session.treatment().protocol().equals(done.protocol()))
                .filter(session -> session.treatment().meets(done.areas()))
                .filter(session -> session.day().isAfter(completed.day()))
                .min(Comparator.comparing(Session::day))
                .map(session -> new NextSession(session.day(), Optional.empty(), List.of(), Optional.of(session.id())));
    }

    private Optional<NextSession> best(
            Appointment completed, Premises premises, Protocol protocol, Subject subject, LocalDate tomorrow) {
        Treatment done = completed.performed().orElseThrow();
        Judge judge = ClinicalRules.about(
                new Intent(protocol, done, premises.clinic().place()), subject.patient(protocol, done));
        return tomorrow.datesUntil(tomorrow.plusDays(Search.MOST_DAYS))
                .map(day -> new Judged(day, judge.on(day)))
                .filter(each -> each.verdict().isOpen())
                .min(Comparator.comparingInt(each -> each.verdict().reasons().size()))
                .map(Judged::day)
                .map(day -> new NextSession(
                        day,
                        protocol.spacing(done)
                                .longest()
                                .map(completed.day()::plus)
                                .filter(until -> !until.isBefore(day)),
                        proposals.of(premises, done, completed.patient(), day),
                        Optional.empty()));
    }

    private record Judged(LocalDate day, Verdict verdict) {}
}
