package clinic.sunwise.booking.coursebooking.http;

import clinic.sunwise.booking.appointments.Outcome;
import clinic.sunwise.booking.appointments.http.AppointmentProblems;
import clinic.sunwise.booking.clinicalrules.http.Audience;
import clinic.sunwise.booking.coursebooking.BookedCourse;
import clinic.sunwise.booking.coursebooking.CourseOutcome;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Outcomes that are no success, as the problems of single bookings, with the place of the session that is concerned. */
final class CourseProblems {

    private CourseProblems() {}

    /**
     * The course of a success.
     *
     * @throws ProblemException for every other outcome, which undoes the transaction
     */
    static BookedCourse done(CourseOutcome outcome, Audience audience) {
        return switch (outcome) {
            case CourseOutcome.Done done -> done.course();
            case CourseOutcome.Refused refused -> throw refused(refused, audience);
            case CourseOutcome.NotFound unknown -> throw ProblemException.notFound();
            case CourseOutcome.TooMany many ->
                throw FieldErrors.of("sessions", "are more than the " + many.most() + " that a course has left");
        };
    }

    /** What stands against moving a session to a time, which the request calls {@code to}. */
    static ProblemException impossible(Outcome outcome, Audience audience) {
        return outcome instanceof Outcome.Invalid invalid && invalid.field().equals("startsAt")
                ? FieldErrors.of("to", invalid.message())
                : problem(outcome, audience);
    }

    private static ProblemException refused(CourseOutcome.Refused refused, Audience audience) {
        Optional<Integer> number = refused.session();
        if (number.isPresent() && refused.outcome() instanceof Outcome.Invalid invalid) {
            return FieldErrors.of(field(invalid.field(), number.get()), invalid.message());
        }
        ProblemException problem = problem(refused.outcome(), audience);
        return number.map(each -> with(problem, "session", each)).orElse(problem);
    }

    /** What is wrong with the treatment or the patient is wrong with all sessions. */
    private static String field(String field, int number) {
        return field.equals("startsAt") ? "sessions[" + number + "].startsAt" : field;
    }

    private static ProblemException problem(Outcome outcome, Audience audience) {
        try {
            throw new IllegalStateException("is booked: " + AppointmentProblems.done(outcome, audience));
        } catch (ProblemException problem) {
            return problem;
        }
    }

    /** The problem with one more member. */
    static ProblemException with(ProblemException problem, String member, Object value) {
        Map<String, Object> properties = new LinkedHashMap<>(problem.properties());
        properties.put(member, value);
        return new ProblemException(problem.type(), problem.detail(), properties);
    }
}
