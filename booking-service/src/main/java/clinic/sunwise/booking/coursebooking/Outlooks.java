package clinic.sunwise.booking.coursebooking;

import clinic.sunwise.booking.availability.Availability;
import clinic.sunwise.booking.availability.Subject;
import clinic.sunwise.booking.availability.Subjects;
import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Protocols;
import clinic.sunwise.booking.protocols.Treatment;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads what planning needs, with a number of queries that does not grow with days, sessions or practitioners. */
@Component
class Outlooks {

    private final Subjects subjects;
    private final Availability availability;
    private final Protocols protocols;
    private final Clock clock;

    Outlooks(Subjects subjects, Availability availability, Protocols protocols, Clock clock) {
        this.subjects = subjects;
        this.availability = availability;
        this.protocols = protocols;
        this.clock = clock;
    }

    /**
     * The outlook; empty if the chain has no such patient.
     *
     * @param insteadOf her booked sessions that are planned anew: neither she nor the clinic is taken by them
     * @param previous the day of the course's last session that has begun, today at the latest; empty for a new course
     */
    Optional<Outlook> of(CourseQuestion question, Set<UUID> insteadOf, Optional<LocalDate> previous) {
        Instant now = clock.instant();
        Clinic clinic = question.premises().clinic();
        LocalDate today = LocalDate.ofInstant(now, clinic.zone());
        LocalDate from = previous.filter(today::equals).isPresent() ? today.plusDays(1) : today;
        Optional<Subject> subject = question.patient().isEmpty()
                ? Optional.of(subjects.anybody(from))
                : question.patient().flatMap(patient -> subjects.of(clinic, patient, insteadOf, now));
        return subject.map(known -> outlook(question, known, insteadOf, from, previous));
    }

    private Outlook outlook(
            CourseQuestion question,
            Subject subject,
            Set<UUID> insteadOf,
            LocalDate from,
            Optional<LocalDate> previous) {
        Clinic clinic = question.premises().clinic();
        Treatment treatment = question.treatment();
        CourseJudge judge = new CourseJudge(
                treatment,
                clinic.place(),
                subject,
                question.leeway().lifted(),
                day -> protocols
                        .of(clinic.id(), treatment.protocol(), day)
                        .filter(each -> each.duration(treatment).isPresent()));
        CourseOffers offers = new CourseOffers(
                availability.byPractitioner(
                        question.premises(),
                        treatment,
                        subject,
                        insteadOf,
                        question.leeway().byStaff()),
                judge);
        Protocol protocol = judge.protocol(from).orElseThrow();
        return new Outlook(
                judge,
                offers,
                Outlook.rhythm(
                        protocol.spacing(treatment),
                        subject.patient(protocol, treatment).skin()),
                from,
                previous,
                subject.missing(protocol, treatment));
    }
}
