package clinic.sunwise.booking.courses;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The attempts at one search: what the judge said of its days is asked once for all of them. */
final class Planning {

    private final DayOffers offers;
    private final SessionJudge judge;
    private final Judged judged;

    Planning(DayOffers offers, SessionJudge judge, CourseWish wish) {
        this.offers = offers;
        this.judge = judge;
        this.judged = new Judged(judge, wish.from(), wish.days());
    }

    /**
     * What came of an attempt.
     *
     * @param objections to the plan; none if there is one, or if nothing fits at all
     */
    record Attempt(Optional<CoursePlan> plan, List<Objection> objections) {}

    Judged judged() {
        return judged;
    }

    /** The best plan for the task, judged as a whole. */
    Attempt attempt(Task task) {
        Candidates candidates = new Candidates(task, judged, offers);
        DayChain chain = new DayChain(task, judged, candidates);
        List<Slot> slots = new ExactSearch(task.wish().sessions(), candidates, chain).best();
        return slots.isEmpty() ? new Attempt(Optional.empty(), firm(task)) : judgedAsAWhole(task, slots);
    }

    /** The most sessions that fit two by two. */
    int longest(Task task) {
        return new DayChain(task, judged, new Candidates(task, judged, offers)).longest();
    }

    private List<Objection> firm(Task task) {
        return task.moved().stream()
                .map(CourseSession::day)
                .flatMap(day -> objection(day, Set.of()).stream())
                .toList();
    }

    /** New and moved sessions are judged as if each were booked last, and as if they were booked in order. */
    private Attempt judgedAsAWhole(Task task, List<Slot> slots) {
        Set<LocalDate> all = new HashSet<>();
        slots.forEach(slot -> all.add(slot.session().day()));
        Set<LocalDate> before = new HashSet<>();
        List<Objection> objections = new ArrayList<>();
        List<PlannedSession> sessions = new ArrayList<>();
        for (Slot slot : slots) {
            LocalDate day = slot.session().day();
            Set<LocalDate> others = new HashSet<>(all);
            others.remove(day);
            if (!slot.kept()) {
                objection(day, others).or(() -> objection(day, before)).ifPresent(objections::add);
            }
            sessions.add(new PlannedSession(slot.session(), judge.judge(day, others), slot.kept()));
            before.add(day);
        }
        return objections.isEmpty()
                ? new Attempt(Optional.of(new CoursePlan(sessions, Figures.of(task.wish(), sessions))), List.of())
                : new Attempt(Optional.empty(), objections);
    }

    private Optional<Objection> objection(LocalDate day, Set<LocalDate> others) {
        Judgement judgement = judge.judge(day, others);
        return judgement.isOpen() ? Optional.empty() : Optional.of(new Objection(day, judgement));
    }
}
