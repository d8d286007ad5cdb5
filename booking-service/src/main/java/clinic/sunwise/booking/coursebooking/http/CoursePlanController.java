package clinic.sunwise.booking.coursebooking.http;

import clinic.sunwise.booking.appointments.http.OverrideBody;
import clinic.sunwise.booking.clinicalrules.http.Audience;
import clinic.sunwise.booking.coursebooking.BookedCourse;
import clinic.sunwise.booking.coursebooking.Course;
import clinic.sunwise.booking.coursebooking.CoursePlans;
import clinic.sunwise.booking.coursebooking.CourseReplans;
import clinic.sunwise.booking.coursebooking.Courses;
import clinic.sunwise.booking.coursebooking.Leeway;
import clinic.sunwise.booking.coursebooking.Replanned;
import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.booking.protocols.Treatment;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.ProblemException;
import java.util.Locale;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Previews of courses. They change nothing, so they take no key. */
@RestController
@RequestMapping("/api/clinics/{clinic}/courses")
class CoursePlanController {

    private final Asked asked;
    private final CoursePlans plans;
    private final CourseReplans replans;
    private final Courses courses;

    CoursePlanController(Asked asked, CoursePlans plans, CourseReplans replans, Courses courses) {
        this.asked = asked;
        this.plans = plans;
        this.replans = replans;
        this.courses = courses;
    }

    /** The best plan, or why there is none and what would make one possible. */
    @PostMapping("/plan")
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    PlanAnswer plan(@PathVariable String clinic, @RequestBody PlanBody body, Caller caller, Locale language) {
        Premises premises = asked.premises(clinic);
        int sessions = body.checkedSessions();
        Treatment treatment = asked.treatment(premises, body.treatment());
        UUID patient = Asked.patient(caller, body.patientId());
        Audience audience = Audience.of(caller, patient, language);
        Leeway leeway = Asked.leeway(caller, OverrideBody.lifted(body.lift(), caller));
        return plans.plan(asked.question(premises, treatment, sessions, patient, body.wishes(), leeway))
                .map(proposal -> PlanAnswer.of(proposal, audience))
                .orElseThrow(ProblemException::notFound);
    }

    /** What cancelling or moving one session does to the rest, and the course with the fewest changes. */
    @PostMapping("/{id}/replan")
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    ReplanAnswer replan(
            @PathVariable String clinic,
            @PathVariable UUID id,
            @RequestBody ReplanBody body,
            Caller caller,
            Locale language) {
        BookedCourse booked = courses.find(clinic, id, caller).orElseThrow(ProblemException::notFound);
        Course course = booked.course();
        Premises premises = asked.premises(clinic);
        Treatment treatment = asked.offered(premises, course.treatment());
        Audience audience = Audience.of(caller, language);
        Replanned replanned = replans.after(
                body.checked(),
                booked,
                premises,
                asked.wishes(premises, treatment, body.wishes()),
                Asked.leeway(caller, OverrideBody.lifted(body.lift(), caller)));
        return switch (replanned) {
            case Replanned.Proposed proposed ->
                ReplanAnswer.of(proposed, premises.clinic().zone(), audience);
            case Replanned.Impossible impossible -> throw CourseProblems.impossible(impossible.outcome(), audience);
        };
    }
}
