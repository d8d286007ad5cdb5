package clinic.sunwise.booking.clinicalrules;

import clinic.sunwise.booking.protocols.Course;
import clinic.sunwise.booking.protocols.Maintenance;
import clinic.sunwise.booking.protocols.Protocol.Technique;
import clinic.sunwise.booking.protocols.Source;
import clinic.sunwise.booking.protocols.Spacing;
import clinic.sunwise.booking.protocols.VerdictLevel;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;

/**
 * A course has its rhythm and its end, and maintenance its own; advice where a session is out of step.
 *
 * <p>From the fewest sessions of the course on a patient may pass over to maintenance, after the most she has.
 */
final class CourseRhythm implements ClinicalRule {

    @Override
    public Opinion about(Intent intent, Patient patient) {
        return intent.protocol()
                .technique(intent.treatment().technique())
                .map(Technique::course)
                .map(course -> rhythm(intent, course, CourseDays.of(intent, patient, course)))
                .orElse(Opinion.NONE);
    }

    private static Opinion rhythm(Intent intent, Course course, CourseDays days) {
        Spacing spacing = intent.protocol().spacing(intent.treatment());
        Optional<Maintenance> maintenance =
                intent.rules(Maintenance.class).stream().findFirst();
        return day ->
                days
                        .before(day)
                        .flatMap(soFar -> outOfStep(new OneMore(day, soFar, course), spacing, maintenance))
                        .stream()
                        .toList();
    }

    private static Optional<Reason> outOfStep(OneMore step, Spacing spacing, Optional<Maintenance> maintenance) {
        return step.soFar().sessions() < step.course().sessionsMax()
                ? step.inCourse(spacing, maintenance)
                : maintenance.map(step::inMaintenance).orElseGet(() -> Optional.of(step.complete()));
    }

    /** The session as one more after the last one. */
    private record OneMore(LocalDate day, CourseSoFar soFar, Course course) {

        Optional<Reason> inCourse(Spacing spacing, Optional<Maintenance> maintenance) {
            Optional<Period> longest = spacing.longest();
            if (longest.isEmpty() || !day.isAfter(soFar.last().plus(longest.get()))) {
                return Optional.empty();
            }
            Optional<Maintenance> open = maintenance.filter(_ -> soFar.sessions() >= course.sessionsMin());
            if (open.filter(each -> !day.isBefore(soFar.last().plus(each.from())))
                    .isPresent()) {
                return inMaintenance(open.get());
            }
            LocalDate over = open.map(each -> soFar.last().plus(each.from())).orElse(newCourse());
            return Optional.of(reason("course-gap", longest.get(), spacing.source(), over));
        }

        Optional<Reason> inMaintenance(Maintenance maintenance) {
            LocalDate from = soFar.last().plus(maintenance.from());
            if (day.isBefore(from)) {
                return Optional.of(reason("maintenance-early", maintenance.from(), maintenance.source(), from));
            }
            return maintenance
                    .to()
                    .filter(to -> day.isAfter(soFar.last().plus(to)))
                    .map(to -> reason("maintenance-late", to, maintenance.source(), newCourse()));
        }

        Reason complete() {
            return reason("course-complete", course.newAfter(), course.source(), newCourse());
        }

        private LocalDate newCourse() {
            return soFar.last().plus(course.newAfter()).plusDays(1);
        }

        private Reason reason(String code, Period interval, Source source, LocalDate over) {
            LocalDate earliest = soFar.next()
                    .map(next -> next.plusDays(1))
                    .filter(over::isAfter)
                    .orElse(over);
            return new Reason(
                    code,
                    VerdictLevel.ADVICE,
                    source,
                    Map.of(
                            "sessions", Integer.toString(soFar.sessions()),
                            "lastDay", soFar.last().toString(),
                            "minimum", interval.toString()),
                    Optional.of(earliest));
        }
    }
}
