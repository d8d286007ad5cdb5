package clinic.sunwise.booking.courses;

import java.time.LocalDate;
import java.util.Set;

/**
 * The clinical rules, as far as the planner asks them. The judge knows the patient's findings and whatever she has booked or
 * had outside the plan.
 *
 * <p>The search is exact for judges that are <em>pairwise and monotone</em>: whether the sessions of a plan get along is seen
 * from each two neighbours, and two open days that are far enough apart stay so when the earlier one moves back or the later
 * one on. Spacing in days or months, in both directions, is of that kind; season, age and findings depend on the day alone.
 * A rule of another kind, such as a highest number of sessions, never gets a wrong plan past the planner, since each plan is
 * judged as a whole in the end; but it may make the planner say that there is none where one exists.
 */
public interface SessionJudge {

    /**
     * The judgement on a session.
     *
     * @param day in the clinic's time zone
     * @param others days of other sessions of the plan, before and after; without {@code day}
     */
    Judgement judge(LocalDate day, Set<LocalDate> others);
}
