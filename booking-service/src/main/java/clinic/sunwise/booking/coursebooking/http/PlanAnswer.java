package clinic.sunwise.booking.coursebooking.http;

import clinic.sunwise.booking.clinicalrules.Verdict;
import clinic.sunwise.booking.clinicalrules.http.Audience;
import clinic.sunwise.booking.clinicalrules.http.VerdictView;
import clinic.sunwise.booking.clinicalrules.http.VerdictView.ReasonView;
import clinic.sunwise.booking.coursebooking.CourseJudge;
import clinic.sunwise.booking.coursebooking.CourseProposal;
import clinic.sunwise.booking.coursebooking.Hindrances;
import clinic.sunwise.booking.courses.CoursePlan;
import clinic.sunwise.booking.courses.Figures;
import clinic.sunwise.booking.courses.Outcome;
import clinic.sunwise.booking.courses.PlannedSession;
import clinic.sunwise.booking.courses.Rhythm;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of planning a course.
 *
 * @param from first day of the search
 * @param to last day, inclusive
 * @param rhythm the ideal distance from one session to the next
 * @param plan the best there is; absent where there is none, then {@code noPlan} says why
 * @param alternatives the best for each season to begin in, side by side with what they cost
 * @param missing questions that have to be answered before it can be booked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanAnswer(
        int sessions,
        LocalDate from,
        LocalDate to,
        RhythmAnswer rhythm,
        @Nullable PlanView plan,
        List<AlternativeView> alternatives,
        @Nullable NoPlanView noPlan,
        List<String> missing) {

    /** ISO periods, both inclusive. */
    record RhythmAnswer(String from, String to) {

        static RhythmAnswer of(Rhythm rhythm) {
            return new RhythmAnswer(rhythm.least().toString(), rhythm.most().toString());
        }
    }

    /**
     * Dates and times for all sessions.
     *
     * @param objective what the plan is compared by, see {@link Figures}
     */
    record PlanView(List<SessionView> sessions, Figures objective) {}

    /**
     * One session.
     *
     * @param daysSinceBefore since the session before it; absent for the first
     * @param kept true for one that stays as it is booked, or as it was asked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SessionView(
            OffsetDateTime startsAt,
            UUID practitionerId,
            VerdictView verdict,
            @Nullable Long daysSinceBefore,
            boolean kept) {}

    /**
     * A plan that begins in another season.
     *
     * @param begins {@code now}, or {@code season-opens}
     * @param opens first day of that season; absent for now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AlternativeView(String begins, @Nullable LocalDate opens, PlanView plan) {}

    /**
     * Why there is none.
     *
     * @param rules that close days, the one that closes most of them first
     * @param daysAgainstWishes that the rules leave
     * @param daysWithoutTime that rules and wishes leave
     * @param daysPossible on which something is free at whatever hour
     * @param objections to single sessions of the best plan that is none
     * @param waysOut plans that become possible by giving up one wish
     */
    record NoPlanView(
            List<ClosingView> rules,
            int daysAgainstWishes,
            int daysWithoutTime,
            int daysPossible,
            List<ObjectionView> objections,
            List<WayView> waysOut) {}

    /** A rule and how many days it closes; the reason is that of the first of them. */
    record ClosingView(ReasonView reason, int days) {}

    record ObjectionView(LocalDate day, VerdictView verdict) {}

    record WayView(RelaxationView giveUp, PlanView plan) {}

    static PlanAnswer of(CourseProposal proposal, Audience audience) {
        Reader reader = new Reader(proposal.judge(), audience);
        return new PlanAnswer(
                proposal.wish().sessions(),
                proposal.wish().from(),
                proposal.wish().from().plusDays(proposal.wish().days() - 1L),
                RhythmAnswer.of(proposal.wish().rhythm()),
                proposal.outcome() instanceof Outcome.Planned planned ? reader.plan(planned.plan()) : null,
                proposal.alternatives().stream()
                        .map(each -> new AlternativeView(
                                each.opens().isPresent() ? "season-opens" : "now",
                                each.opens().orElse(null),
                                reader.plan(each.plan())))
                        .toList(),
                proposal.outcome() instanceof Outcome.NoPlan none
                        ? reader.noPlan(none, proposal.hindrances().orElseThrow())
                        : null,
                proposal.missing());
    }

    /** Tells an audience what a judge has said. */
    private record Reader(CourseJudge judge, Audience audience) {

        PlanView plan(CoursePlan plan) {
            List<SessionView> sessions = new ArrayList<>();
            @Nullable LocalDate before = null;
            for (PlannedSession each : plan.sessions()) {
                LocalDate day = each.session().day();
                sessions.add(new SessionView(
                        each.session().start(),
                        each.session().practitioner(),
                        verdict(judge.behind(each.judgement())),
                        before == null ? null : before.until(day, ChronoUnit.DAYS),
                        each.kept()));
                before = day;
            }
            return new PlanView(sessions, plan.figures());
        }

        NoPlanView noPlan(Outcome.NoPlan none, Hindrances hindrances) {
            return new NoPlanView(
                    hindrances.rules().stream()
                            .map(each -> new ClosingView(ReasonView.of(each.reason(), audience), each.days()))
                            .toList(),
                    hindrances.againstWishes(),
                    hindrances.withoutTime(),
                    hindrances.possible(),
                    none.objections().stream()
                            .map(each -> new ObjectionView(each.day(), verdict(judge.behind(each.judgement()))))
                            .toList(),
                    none.ways().stream()
                            .map(way -> new WayView(RelaxationView.of(way.relaxation()), plan(way.plan())))
                            .toList());
        }

        private VerdictView verdict(Verdict verdict) {
            return VerdictView.of(verdict, audience);
        }
    }
}
