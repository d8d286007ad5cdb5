package clinic.sunwise.booking.coursebooking;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.appointments.BookingRequest;
import clinic.sunwise.booking.appointments.Consent;
import clinic.sunwise.booking.appointments.Outcome;
import clinic.sunwise.booking.appointments.Requests;
import clinic.sunwise.booking.coursebooking.CourseChange.Cancel;
import clinic.sunwise.booking.coursebooking.CourseChange.MakeUp;
import clinic.sunwise.booking.coursebooking.CourseChange.Move;
import clinic.sunwise.booking.courses.CourseSession;
import clinic.sunwise.booking.courses.CourseWish;
import clinic.sunwise.booking.courses.Wishes;
import clinic.sunwise.booking.directory.Premises;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows what a change to one session does to the rest of its course, and plans the rest anew with the fewest changes. Nothing is
 * written, but the moved session is checked as a booking is, which keeps its protocol from changing meanwhile.
 */
@Service
@Transactional
public class CourseReplans {

    private static final Consent NONE = new Consent(false, Locale.ROOT, Optional.empty());

    private final Outlooks outlooks;
    private final Requests requests;
    private final Clock clock;

    CourseReplans(Outlooks outlooks, Requests requests, Clock clock) {
        this.outlooks = outlooks;
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * The course after the change; nothing is written.
     *
     * @param premises of the course's clinic, which offers the course's treatment today
     * @param wishes for sessions that have to be changed; a cancelled session's day is none of them
     */
    public Replanned after(CourseChange change, BookedCourse course, Premises premises, Wishes wishes, Leeway leeway) {
        return switch (change) {
            case Cancel cancel -> without(cancel, new Bench(course, premises, leeway, clock.instant()), wishes);
            case Move move -> moved(move, new Bench(course, premises, leeway, clock.instant()), wishes);
            case MakeUp none -> {
                Bench bench = new Bench(course, premises, leeway, clock.instant());
                yield replanned(bench, bench.toCome(), Optional.empty(), bench.sessionsLeft(), wishes);
            }
        };
    }

    private Replanned without(Cancel cancel, Bench bench, Wishes wishes) {
        Optional<Appointment> cancelled = bench.toCome(cancel.appointment());
        List<Appointment> rest = bench.others(cancel.appointment());
        if (cancelled.isEmpty()) {
            return unknown("cancel");
        }
        if (!cancel.replaced() && rest.isEmpty()) {
            return impossible("replace", "would leave nothing to plan: cancel the session itself");
        }
        Set<LocalDate> never = new HashSet<>(wishes.without());
        never.add(cancelled.get().day());
        return replanned(
                bench,
                rest,
                Optional.empty(),
                cancel.replaced() ? bench.sessionsLeft() : rest.size(),
                wishes.without(never.toArray(LocalDate[]::new)));
    }

    private Replanned moved(Move move, Bench bench, Wishes wishes) {
        if (bench.toCome(move.appointment()).isEmpty()) {
            return unknown("move");
        }
        Course course = bench.course().course();
        Optional<Outcome> fault = requests.fault(
                new BookingRequest(
                        course.clinic(), course.patient(), course.treatment(), move.to(), move.practitioner(), NONE),
                bench.now());
        if (fault.isPresent()) {
            return new Replanned.Impossible(fault.get());
        }
        return outlook(bench, wishes)
                .offers()
                .at(move.to(), move.practitioner())
                .map(session -> replanned(
                        bench, bench.others(move.appointment()), Optional.of(session), bench.sessionsLeft(), wishes))
                .orElseGet(() -> new Replanned.Impossible(new Outcome.Taken(Outcome.Taken.By.CLINIC)));
    }

    private Replanned replanned(
            Bench bench, List<Appointment> rest, Optional<CourseSession> moved, int sessions, Wishes wishes) {
        if (sessions == 0) {
            return impossible("cancel", "is missing: nothing has to be made up for");
        }
        Outlook outlook = outlook(bench, wishes);
        CourseWish wish = outlook.wish(sessions, wishes, CourseWish.MOST_DAYS);
        if (moved.stream().anyMatch(session -> !CoursePlans.isWithin(wish, session.day()))) {
            return impossible("to", "is not within " + CourseWish.MOST_DAYS + " days from " + wish.from());
        }
        List<CourseSession> booked = rest.stream()
                .map(bench.sessions()::of)
                .filter(session -> CoursePlans.isWithin(wish, session.day()))
                .toList();
        return new Replanned.Proposed(
                untouched(rest, moved, outlook.judge()),
                outlook.proposal(wish, outlook.planner().replan(wish, booked, moved), List.of()));
    }

    private static List<Replanned.Untouched> untouched(
            List<Appointment> rest, Optional<CourseSession> moved, CourseJudge judge) {
        Set<LocalDate> days = new HashSet<>();
        Stream.concat(rest.stream().map(Appointment::day), moved.stream().map(CourseSession::day))
                .forEach(days::add);
        return rest.stream()
                .map(each -> {
                    Set<LocalDate> others = new HashSet<>(days);
                    others.remove(each.day());
                    return new Replanned.Untouched(each, judge.verdict(each.day(), others));
                })
                .toList();
    }

    private Outlook outlook(Bench bench, Wishes wishes) {
        Course course = bench.course().course();
        CourseQuestion question = new CourseQuestion(
                bench.premises(),
                course.treatment(),
                course.sessions(),
                Optional.of(course.patient()),
                wishes,
                bench.leeway());
        return outlooks.of(
                        question,
                        CoursePlans.ids(bench.course(), bench.now()),
                        bench.course().lastDay(bench.now()))
                .orElseThrow();
    }

    private static Replanned unknown(String field) {
        return impossible(field, "is no session to come of this course");
    }

    private static Replanned impossible(String field, String message) {
        return new Replanned.Impossible(new Outcome.Invalid(field, message));
    }

    /** A course on which something is changed. */
    private record Bench(BookedCourse course, Premises premises, Leeway leeway, Instant now) {

        Sessions sessions() {
            return new Sessions(premises.clinic());
        }

        List<Appointment> toCome() {
            return course.toCome(now);
        }

        Optional<Appointment> toCome(UUID appointment) {
            return toCome().stream()
                    .filter(each -> each.id().equals(appointment))
                    .findFirst();
        }

        List<Appointment> others(UUID appointment) {
            return toCome().stream()
                    .filter(each -> !each.id().equals(appointment))
                    .toList();
        }

        /** What the patient has set out for and what has not begun. */
        int sessionsLeft() {
            return Math.max(course.course().sessions() - course.begun(now), toCome().size());
        }
    }
}
