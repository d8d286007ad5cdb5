package clinic.sunwise.booking.coursebooking;

import clinic.sunwise.booking.appointments.Appointments;
import clinic.sunwise.booking.appointments.Bookings;
import clinic.sunwise.booking.appointments.Consent;
import clinic.sunwise.booking.appointments.CourseSessionStore;
import clinic.sunwise.booking.appointments.Moves;
import clinic.sunwise.booking.appointments.Outcome;
import clinic.sunwise.booking.courses.CourseSession;
import clinic.sunwise.booking.courses.CourseWish;
import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.patients.Patients;
import clinic.sunwise.platform.identity.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
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
    private final Moves moves;
    private final CourseSessionStore sessions;
    private final CourseStore store;
    private final Courses courses;
    private final Directory directory;
    private final Patients patients;
    private final Clock clock;

    CourseBookings(
            Bookings bookings,
            Appointments appointments,
            Moves moves,
            CourseSessionStore sessions,
            CourseStore store,
            Courses courses,
            Directory directory,
            Patients patients,
            Clock clock) {
        this.bookings = bookings;
        this.appointments = appointments;
        this.moves = moves;
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
     * Makes the sessions to come those that are asked for: what is booked and not among them is moved to where one is that is not
     * booked yet, or cancelled if none is left; what is left of those is booked. All of it or nothing.
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
        CourseRequest request = new CourseRequest(after.clinic(), after.patient(), after.treatment(), wanted, consent);
        Changes changes = Changes.of(before.toCome(now), wanted, planned);
        return cancelled(changes, after, reason, caller)
                .or(() -> moved(changes, request, caller))
                .or(() -> booked(changes, request, after, caller))
                .orElseGet(() -> {
                    store.change(after, caller.subject(), now);
                    return new CourseOutcome.Done(courses.withSessions(after));
                });
    }

    private Optional<CourseOutcome> cancelled(Changes changes, Course course, Optional<String> reason, Caller caller) {
        return changes.cancelled().stream()
                .map(each -> appointments.cancel(course.clinic(), each.id(), reason, caller))
                .filter(outcome -> !(outcome instanceof Outcome.Done))
                .findFirst()
                .map(outcome -> new CourseOutcome.Refused(Optional.empty(), outcome));
    }

    /** As single sessions are: whoever is late is refused, staff is not, and what was paid for a session stays with it. */
    private Optional<CourseOutcome> moved(Changes changes, CourseRequest request, Caller caller) {
        SequencedMap<UUID, Moves.Wish> wishes = new LinkedHashMap<>();
        changes.moved()
                .forEach((booked, to) -> wishes.put(
                        booked.id(),
                        new Moves.Wish(
                                to.start(), Optional.of(to.practitioner()), booked.version(), request.consent())));
        return moves.moveTogether(request.clinic(), wishes, caller)
                .map(refused -> new CourseOutcome.Refused(
                        Optional.of(changes.placeOf(refused.appointment(), request.sessions())), refused.outcome()));
    }

    private Optional<CourseOutcome> booked(Changes changes, CourseRequest request, Course course, Caller caller) {
        for (CourseSession session : changes.booked()) {
            Outcome outcome = bookings.book(request.booking(session, course.id()), caller);
            if (!(outcome instanceof Outcome.Done done)) {
                return Optional.of(
                        new CourseOutcome.Refused(Optional.of(request.sessions().indexOf(session)), outcome));
            }
            sessions.join(course.id(), done.appointment());
        }
        return Optional.empty();
    }
}
