package clinic.sunwise.booking.courses;

import java.util.List;

/** What became of planning a course. */
public sealed interface Outcome {

    /** The best plan there is. */
    record Planned(CoursePlan plan) implements Outcome {}

    /**
     * There is none.
     *
     * @param objections of the judge to a session that stands firm, or to the best plan as a whole; none where sessions do not
     *     even fit two by two
     * @param ways out of it, each with one wish given up; none where giving up a single one does not help
     */
    record NoPlan(List<Objection> objections, List<Way> ways) implements Outcome {

        public NoPlan {
            objections = List.copyOf(objections);
            ways = List.copyOf(ways);
        }
    }

    /** A plan that becomes possible by giving up one wish. */
    record Way(Relaxation relaxation, CoursePlan plan) {}
}
