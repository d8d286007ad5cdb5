package clinic.sunwise.booking.coursebooking.http;

import clinic.sunwise.booking.coursebooking.CourseQuestion;
import clinic.sunwise.booking.coursebooking.Leeway;
import clinic.sunwise.booking.courses.Wishes;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.directory.Practitioner;
import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.booking.protocols.Protocols;
import clinic.sunwise.booking.protocols.Treatment;
import clinic.sunwise.booking.protocols.http.TreatmentBody;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what requests for courses have in common: the clinic, the treatment that it offers, the patient, her wishes. */
@Component
class Asked {

    private final Directory directory;
    private final Protocols protocols;
    private final Clock clock;

    Asked(Directory directory, Protocols protocols, Clock clock) {
        this.directory = directory;
        this.protocols = protocols;
        this.clock = clock;
    }

    Premises premises(String clinic) {
        return directory.premises(clinic).orElseThrow(ProblemException::notFound);
    }

    /** Herself for a patient; for staff whom they name. Whom a patient may not know of is not found. */
    static @Nullable UUID patient(Caller caller, @Nullable UUID named) {
        UUID own = caller.patient();
        if (own != null && named != null && !named.equals(own)) {
            throw ProblemException.notFound();
        }
        return own == null ? named : own;
    }

    /** The treatment, which the clinic offers today. */
    Treatment treatment(Premises premises, @Nullable TreatmentBody body) {
        return offered(premises, TreatmentBody.checked(body, "treatment"));
    }

    CourseQuestion question(
            Premises premises,
            Treatment treatment,
            int sessions,
            @Nullable UUID patient,
            @Nullable WishesBody wishes,
            Leeway leeway) {
        return new CourseQuestion(
                premises,
                offered(premises, treatment),
                sessions,
                Optional.ofNullable(patient),
                wishes(premises, treatment, wishes),
                leeway);
    }

    static Leeway leeway(Caller caller, Set<String> lifted) {
        return new Leeway(caller.role().isStaff(), lifted);
    }

    Wishes wishes(Premises premises, Treatment treatment, @Nullable WishesBody body) {
        return WishesBody.checked(
                body,
                today(premises),
                premises.practitionersFor(treatment.protocol(), treatment.technique()).stream()
                        .map(Practitioner::id)
                        .collect(Collectors.toSet()));
    }

    Treatment offered(Premises premises, Treatment treatment) {
        boolean offered = protocols
                .of(premises.clinic().id(), treatment.protocol(), today(premises))
                .flatMap(protocol -> protocol.duration(treatment))
                .isPresent();
        new FieldErrors()
                .check(offered, "treatment", "is not offered by this clinic")
                .throwIfAny();
        return treatment;
    }

    private LocalDate today(Premises premises) {
        return LocalDate.ofInstant(clock.instant(), premises.clinic().zone());
    }
}
