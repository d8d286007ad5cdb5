package clinic.sunwise.booking.coursebooking.http;

import clinic.sunwise.booking.appointments.Consent;
import clinic.sunwise.booking.appointments.Lifting;
import clinic.sunwise.booking.appointments.http.AppointmentProblems;
import clinic.sunwise.booking.appointments.http.Contention;
import clinic.sunwise.booking.appointments.http.OverrideBody;
import clinic.sunwise.booking.clinicalrules.http.Audience;
import clinic.sunwise.booking.coursebooking.BookedCourse;
import clinic.sunwise.booking.coursebooking.CourseBookings;
import clinic.sunwise.booking.coursebooking.CourseOutcome;
import clinic.sunwise.booking.coursebooking.CoursePlans;
import clinic.sunwise.booking.coursebooking.CourseQuestion;
import clinic.sunwise.booking.coursebooking.CourseRequest;
import clinic.sunwise.booking.coursebooking.CourseStore.Position;
import clinic.sunwise.booking.coursebooking.Courses;
import clinic.sunwise.booking.coursebooking.Leeway;
import clinic.sunwise.booking.courses.CourseSession;
import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.booking.protocols.Treatment;
import clinic.sunwise.platform.idempotency.Idempotency;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.paging.Cursor;
import clinic.sunwise.platform.paging.Page;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Booked courses. */
@RestController
@RequestMapping("/api/clinics/{clinic}/courses")
class CourseController {

    private final Asked asked;
    private final CourseBookings bookings;
    private final CoursePlans plans;
    private final Courses courses;
    private final Contention contention;
    private final Idempotency idempotency;
    private final Clock clock;

    CourseController(
            Asked asked,
            CourseBookings bookings,
            CoursePlans plans,
            Courses courses,
            Contention contention,
            Idempotency idempotency,
            Clock clock) {
        this.asked = asked;
        this.bookings = bookings;
        this.plans = plans;
        this.courses = courses;
        this.contention = contention;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** Books all sessions or none. If some have been taken meanwhile, the problem has a plan with others for just these. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    CourseAnswer book(
            @PathVariable String clinic,
            @RequestBody CourseBody body,
            IdempotencyKey key,
            Caller caller,
            Locale language) {
        Premises premises = asked.premises(clinic);
        UUID patient = Asked.patient(caller, body.patientId());
        new FieldErrors().require(patient, "patientId").throwIfAny();
        Treatment treatment = asked.treatment(premises, body.treatment());
        List<CourseSession> sessions = SessionBody.checked(body.sessions());
        Consent consent = consent(body.adviceConfirmed(), body.override(), caller, language);
        CourseQuestion question =
                asked.question(premises, treatment, sessions.size(), patient, body.wishes(), leeway(caller, consent));
        CourseRequest request =
                new CourseRequest(clinic, Objects.requireNonNull(patient), treatment, sessions, consent);
        Once once = new Once(premises, key, caller, language);
        return replanned(
                question,
                sessions,
                Optional.empty(),
                once.audience(),
                () -> once.answer(List.of("book-course", clinic, body), () -> bookings.book(request, caller)));
    }

    /** Makes the sessions to come those of the request, all of them or none. */
    @PostMapping("/{id}/changes")
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    CourseAnswer change(
            @PathVariable String clinic,
            @PathVariable UUID id,
            @RequestBody ChangesBody body,
            IdempotencyKey key,
            Caller caller,
            Locale language) {
        BookedCourse course = courses.find(clinic, id, caller).orElseThrow(ProblemException::notFound);
        Premises premises = asked.premises(clinic);
        List<CourseSession> sessions = SessionBody.checked(body.sessions());
        Optional<String> reason = body.checkedReason();
        Consent consent = consent(body.adviceConfirmed(), body.override(), caller, language);
        CourseQuestion question = asked.question(
                premises,
                course.course().treatment(),
                sessions.size(),
                course.course().patient(),
                body.wishes(),
                leeway(caller, consent));
        Once once = new Once(premises, key, caller, language);
        return replanned(
                question,
                sessions,
                Optional.of(course),
                once.audience(),
                () -> once.answer(
                        List.of("change-course", clinic, id, body),
                        () -> bookings.change(clinic, id, sessions, consent, reason, caller)));
    }

    @GetMapping("/{id}")
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    CourseAnswer get(@PathVariable String clinic, @PathVariable UUID id, Caller caller, Locale language) {
        BookedCourse course = courses.find(clinic, id, caller).orElseThrow(ProblemException::notFound);
        return answer(course, asked.premises(clinic), Audience.of(caller, language));
    }

    /** A patient's courses at the clinic, oldest first. */
    @GetMapping
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    Page<CourseAnswer> list(
            @PathVariable String clinic,
            @RequestParam(required = false) @Nullable UUID patient,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller,
            Locale language) {
        Cursor.checkLimit(limit);
        UUID whose = Asked.patient(caller, patient);
        new FieldErrors().require(whose, "patient").throwIfAny();
        Premises premises = asked.premises(clinic);
        Audience audience = Audience.of(caller, language);
        Optional<Position> after = Cursor.decode(cursor, 2).map(CourseController::position);
        List<BookedCourse> found = courses.list(clinic, Objects.requireNonNull(whose), after, limit + 1);
        return Page.of(
                        found,
                        limit,
                        last -> Cursor.at(
                                last.course().createdAt(), last.course().id()))
                .map(course -> answer(course, premises, audience));
    }

    /** The answer, or the problem with a plan for what was lost. */
    private <T> T replanned(
            CourseQuestion question,
            List<CourseSession> wanted,
            Optional<BookedCourse> course,
            Audience audience,
            Supplier<T> answer) {
        try {
            return answer.get();
        } catch (ProblemException problem) {
            if (!problem.type().equals(AppointmentProblems.SLOT_TAKEN)) {
                throw problem;
            }
            throw plans.afterLoss(question, wanted, course)
                    .map(proposal -> CourseProblems.with(problem, "replanned", PlanAnswer.of(proposal, audience)))
                    .orElse(problem);
        }
    }

    /** A request that takes effect once, whatever others do at the same moment. */
    private final class Once {

        private final Premises premises;
        private final IdempotencyKey key;
        private final Caller caller;
        private final Locale language;

        Once(Premises premises, IdempotencyKey key, Caller caller, Locale language) {
            this.premises = premises;
            this.key = key;
            this.caller = caller;
            this.language = language;
        }

        Audience audience() {
            return Audience.of(caller, language);
        }

        CourseAnswer answer(Object asked, Supplier<CourseOutcome> effect) {
            return contention.settled(
                    language,
                    () -> idempotency.once(
                            caller,
                            key,
                            asked,
                            CourseAnswer.class,
                            () -> CourseController.this.answer(
                                    CourseProblems.done(effect.get(), audience()), premises, audience())));
        }
    }

    private CourseAnswer answer(BookedCourse course, Premises premises, Audience audience) {
        return CourseAnswer.of(course, premises.clinic().zone(), clock.instant(), audience);
    }

    private static Consent consent(
            @Nullable Boolean adviceConfirmed, @Nullable OverrideBody override, Caller caller, Locale language) {
        return new Consent(Boolean.TRUE.equals(adviceConfirmed), language, OverrideBody.named(override, caller));
    }

    private static Leeway leeway(Caller caller, Consent consent) {
        return Asked.leeway(caller, consent.override().map(Lifting::rules).orElse(Set.of()));
    }

    private static Position position(Cursor cursor) {
        try {
            return new Position(
                    Instant.parse(cursor.parts().getFirst()),
                    UUID.fromString(cursor.parts().getLast()));
        } catch (RuntimeException e) {
            throw FieldErrors.of("cursor", "is not a cursor of this list");
        }
    }
}
