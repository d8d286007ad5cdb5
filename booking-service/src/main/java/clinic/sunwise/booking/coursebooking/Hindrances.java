package clinic.sunwise.booking.coursebooking;

import clinic.sunwise.booking.clinicalrules.Reason;
import clinic.sunwise.booking.clinicalrules.Verdict;
import clinic.sunwise.booking.courses.CourseWish;
import clinic.sunwise.booking.courses.DayOffers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Why the days of a search have no place for a session, each day by itself.
 *
 * @param rules what the clinical rules say against days, the rule that closes most of them first
 * @param againstWishes days that the rules leave and the patient does not wish
 * @param withoutTime days that rules and wishes leave, on which the clinic is closed or has nothing free
 * @param possible days on which something is free, at whatever hour and with whomever
 */
public record Hindrances(List<Closing> rules, int againstWishes, int withoutTime, int possible) {

    /**
     * A rule that closes days.
     *
     * @param reason as it stands on the first of them
     */
    public record Closing(Reason reason, int days) {

        private Closing oneMore() {
            return new Closing(reason, days + 1);
        }
    }

    static Hindrances of(CourseWish wish, CourseJudge judge, DayOffers offers) {
        Map<String, Closing> rules = new LinkedHashMap<>();
        int againstWishes = 0;
        int withoutTime = 0;
        int possible = 0;
        for (int index = 0; index < wish.days(); index++) {
            LocalDate day = wish.from().plusDays(index);
            Verdict verdict = judge.verdict(day, Set.of());
            if (!judge.judge(day, Set.of()).isOpen()) {
                count(verdict, judge, rules);
            } else if (!wish.wishes().fits(day)) {
                againstWishes++;
            } else if (offers.on(day).isEmpty()) {
                withoutTime++;
            } else {
                possible++;
            }
        }
        List<Closing> most = new ArrayList<>(rules.values());
        most.sort((one, other) -> Integer.compare(other.days(), one.days()));
        return new Hindrances(most, againstWishes, withoutTime, possible);
    }

    private static void count(Verdict verdict, CourseJudge judge, Map<String, Closing> rules) {
        Map<String, Reason> today = new LinkedHashMap<>();
        verdict.reasons().stream().filter(judge::blocks).forEach(reason -> today.putIfAbsent(reason.rule(), reason));
        today.forEach((rule, reason) ->
                rules.put(rule, rules.getOrDefault(rule, new Closing(reason, 0)).oneMore()));
    }
}
