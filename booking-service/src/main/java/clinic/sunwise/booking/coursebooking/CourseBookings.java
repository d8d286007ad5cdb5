package clinic.sunwise.booking.coursebooking;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.appointments.Appointments;
import clinic.sunwise.booking.appointments.Bookings;
import clinic.sunwise.booking.appointments.Consent;
import clinic.sunwise.booking.appointments.CourseSessionStore;
import clinic.sunwise.booking.appointments.Outcome;
import clinic.sunwise.booking.courses.CourseSession;
import clinic.sunwise.booking.courses.CourseWish;
import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.patients.Patients;
import clinic.sunwise.platform.identity.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books whole courses in one transaction. Each session goes the way of every single booking, in the order of their days, so
 * that each is judged among those before it; what stands against one of them undoes all.
 */
@Service
@Transactional
public class CourseBookings {

    private final Bookings bookings;
    private final Appointments appointments;
    private final CourseSessionStore sessions;
    private final CourseStore store;
    private final Courses courses;
    private final Directory directory;
    private final Patients patients;
    private final Clock clock;

    CourseBookings(
            Bookings bookings,
            Appointments appointments,
            CourseSessionStore sessions,
            CourseStore store,
            Courses courses,
            Directory directory,
            Patients patients,
            Clock clock) {
        this.bookings = bookings;
        this.appointments = appointments;
        this.sessions = sessions;
        this.store = store;
        this.courses = courses;
        this.directory = directory;
        this.patients = patients;
        this.clock = clock;
    }

    /** Books all sessions as they were planned. */
    public CourseOutcome book(CourseRequest request, Caller caller) {
        Optional<Clinic> clinic = directory.premises(request.clinic()).map(found -> found.clinic());
        if (clinic.isEmpty()) {
            return new CourseOutcome.NotFound();
        }
        Course course = new Course(
                UUID.randomUUID(),
                request.clinic(),
                clinic.get().chain(),
                request.patient(),
                request.treatment(),
                request.sessions().size(),
                clock.instant());
        for (int number = 0; number < request.sessions().size(); number++) {
            Outcome outcome = bookings.book(request.booking(request.sessions().get(number), course.id()), caller);
            if (!(outcome instanceof Outcome.Done done)) {
                return new CourseOutcome.Refused(Optional.of(number), outcome);
            }
            if (number == 0) {
                store.add(course, caller.subject());
            }
            sessions.join(course.id(), done.appointment());
        }
        return new CourseOutcome.Done(courses.withSessions(course));
    }

    /**
     * Makes the sessions to come those that are asked for: what is booked and not among them is cancelled, what is not booked
     * yet is booked, all of it or nothing.
     *
     * @param wanted 1 to 60 sessions, in order, each on a day of its own
     * @param reason for what is cancelled
     */
    public CourseOutcome change(
            String clinic,
            UUID id,
            List<CourseSession> wanted,
            Consent consent,
            Optional<String> reason,
            Caller caller) {
        Optional<Course> visible = courses.find(clinic, id, caller).map(BookedCourse::course);
        visible.ifPresent(course -> patients.lock(course.chain(), course.patient()));
        return visible.map(course -> change(courses.withSessions(course), wanted, consent, reason, caller))
                .orElseGet(CourseOutcome.NotFound::new);
    }

    private CourseOutcome change(
            BookedCourse before, List<CourseSession> wanted, Consent consent, Optional<String> reason, Caller caller) {
        Instant now = clock.instant();
        Course after = before.course().with(before.begun(now) + wanted.size());
        if (after.sessions() > CourseWish.MOST_SESSIONS) {
            return new CourseOutcome.TooMany(CourseWish.MOST_SESSIONS - before.begun(now));
        }
        Sessions planned =
                new Sessions(directory.premises(after.clinic()).orElseThrow().clinic());
        List<Appointment> toCome = before.toCome(now);
        for (Appointment booked : toCome) {
            if (!wanted.contains(planned.of(booked))) {
                Outcome outcome = appointments.cancel(after.clinic(), booked.id(), reason, caller);
                if (!(outcome instanceof Outcome.Done)) {
                    return new CourseOutcome.Refused(Optional.empty(), outcome);
                }
            }
        }
        List<CourseSession> kept = toCome.stream().map(planned::of).toList();
        CourseRequest request = new CourseRequest(after.clinic(), after.patient(), after.treatment(), wanted, consent);
        for (int number = 0; number < wanted.size(); number++) {
            if (!kept.contains(wanted.get(number))) {
                Outcome outcome = bookings.book(request.booking(wanted.get(number), after.id()), caller);
                if (!(outcome instanceof Outcome.Done done)) {
                    return new CourseOutcome.Refused(Optional.of(number), outcome);
                }
                sessions.join(after.id(), done.appointment());
            }
        }
        store.change(after, caller.subject(), now);
        return new CourseOutcome.Done(courses.withSessions(after));
    }
}
