package clinic.sunwise.booking.coursebooking;

import clinic.sunwise.booking.courses.Alternative;
import clinic.sunwise.booking.courses.CourseWish;
import clinic.sunwise.booking.courses.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * What came of planning, with the judge who tells the verdicts behind it.
 *
 * @param alternatives the best plan for each season to begin in; none where a booked course is planned anew
 * @param hindrances why days have no place; empty where there is a plan
 * @param missing questions that the rules need answers to and have none
 */
public record CourseProposal(
        CourseWish wish,
        Outcome outcome,
        List<Alternative> alternatives,
        Optional<Hindrances> hindrances,
        List<String> missing,
        CourseJudge judge) {}
