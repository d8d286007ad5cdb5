package clinic.sunwise.booking.coursebooking;

import static java.util.stream.Collectors.toUnmodifiableSet;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.courses.CoursePlanner;
import clinic.sunwise.booking.courses.CourseSession;
import clinic.sunwise.booking.courses.CourseWish;
import clinic.sunwise.booking.directory.BookingPolicy;
import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Policies;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans whole courses. Everything is read at once and planned in memory; nothing is written. */
@Service
@Transactional(readOnly = true)
public class CoursePlans {

    private final Outlooks outlooks;
    private final Policies policies;
    private final Clock clock;

    CoursePlans(Outlooks outlooks, Policies policies, Clock clock) {
        this.outlooks = outlooks;
        this.policies = policies;
        this.clock = clock;
    }

    /** The best plan for a new course, and the best for each season to begin in; empty if the chain has no such patient. */
    public Optional<CourseProposal> plan(CourseQuestion question) {
        return outlooks.of(question, Set.of(), Optional.empty()).map(outlook -> {
            CourseWish wish = outlook.wish(question.sessions(), question.wishes(), days(question));
            CoursePlanner planner = outlook.planner();
            return outlook.proposal(wish, planner.plan(wish), planner.alternatives(wish));
        });
    }

    /**
     * The plan that changes nothing but what has been lost to others, after a course could not be booked as planned; empty if
     * the chain has no such patient.
     *
     * @param wanted the sessions as they were planned, each on a day of its own
     * @param course whose sessions to come they would be; empty for a new course
     */
    public Optional<CourseProposal> afterLoss(
            CourseQuestion question, List<CourseSession> wanted, Optional<BookedCourse> course) {
        Instant now = clock.instant();
        Set<UUID> insteadOf = course.map(each -> ids(each, now)).orElse(Set.of());
        return outlooks.of(question, insteadOf, course.flatMap(each -> each.lastDay(now)))
                .map(outlook -> {
                    CourseWish wish = outlook.wish(wanted.size(), question.wishes(), CourseWish.MOST_DAYS);
                    List<CourseSession> left = wanted.stream()
                            .filter(session -> isWithin(wish, session.day()))
                            .filter(session -> outlook.offers().has(session))
                            .toList();
                    return outlook.proposal(wish, outlook.planner().replan(wish, left, Optional.empty()), List.of());
                });
    }

    static Set<UUID> ids(BookedCourse course, Instant now) {
        return course.toCome(now).stream().map(Appointment::id).collect(toUnmodifiableSet());
    }

    static boolean isWithin(CourseWish wish, LocalDate day) {
        return !day.isBefore(wish.from()) && day.isBefore(wish.from().plusDays(wish.days()));
    }

    /** Courses reach as far as can be booked at all; a session by itself keeps the clinic's horizon. */
    private int days(CourseQuestion question) {
        Clinic clinic = question.premises().clinic();
        BookingPolicy policy = policies.of(clinic.id(), LocalDate.ofInstant(clock.instant(), clinic.zone()));
        return question.sessions() == 1
                ? Math.min(CourseWish.MOST_DAYS, policy.horizonDays() + 1)
                : CourseWish.MOST_DAYS;
    }
}
