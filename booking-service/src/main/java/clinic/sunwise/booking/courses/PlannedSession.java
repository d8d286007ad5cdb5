package clinic.sunwise.booking.courses;

/**
 * One session of a plan.
 *
 * @param judgement given all other sessions of the plan
 * @param kept true for a session that was booked before and stays exactly as it is
 */
public record PlannedSession(CourseSession session, Judgement judgement, boolean kept) {}
