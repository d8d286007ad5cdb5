package clinic.sunwise.booking.clinicalrules;

import static java.util.stream.Collectors.joining;

import clinic.sunwise.booking.protocols.SeasonRule;
import clinic.sunwise.booking.protocols.VerdictLevel;
import clinic.sunwise.booking.sunseason.SunExposure;
import clinic.sunwise.booking.sunseason.SunSeason;
import clinic.sunwise.booking.sunseason.SunSensitivity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sun in the days after the session is weak enough for it: computed from the clinic's place, or by fixed dates. Where it
 * never is, the months are ranked instead.
 */
final class SunInTheProtectedWindow implements ClinicalRule {

    private static final int MONTHS_TOLD = 3;

    @Override
    public Opinion about(Intent intent, Patient patient) {
        List<Season> seasons = new ArrayList<>();
        for (SeasonRule rule : intent.rules(SeasonRule.class)) {
            seasons.add(rule.sensitivity()
                    .map(sensitivity -> computed(rule, sensitivity, intent))
                    .orElseGet(() -> day -> fixed(rule, day)));
        }
        return day -> {
            List<Reason> reasons = new ArrayList<>(seasons.size());
            for (Season season : seasons) {
                season.on(day).ifPresent(reasons::add);
            }
            return reasons;
        };
    }

    /** What one rule says of a day. */
    private interface Season {

        Optional<Reason> on(LocalDate day);
    }

    private static Season computed(SeasonRule rule, SunSensitivity sensitivity, Intent intent) {
        SunSeason season = SunSeason.of(intent.place(), sensitivity);
        return day -> computed(rule, sensitivity, season, day);
    }

    private static Optional<Reason> computed(
            SeasonRule rule, SunSensitivity sensitivity, SunSeason season, LocalDate day) {
        return switch (season.judge(day)) {
            case LOW -> Optional.empty();
            case ADVICE ->
                season.alwaysHigh()
                        ? Optional.of(ranked(rule, sensitivity, season, day))
                        : Optional.of(reason(
                                rule,
                                "sun-season-moderate",
                                VerdictLevel.ADVICE,
                                sensitivity.adviceDays(),
                                season.eases(day, SunExposure.ADVICE)));
            case CLINICIAN ->
                Optional.of(
                        reason(rule, rule.code(), VerdictLevel.CLINICIAN, sensitivity.windowDays(), season.opens(day)));
        };
    }

    private static Reason reason(
            SeasonRule rule, String code, VerdictLevel level, int days, Optional<LocalDate> earliest) {
        Map<String, String> facts = new HashMap<>();
        facts.put("days", Integer.toString(days));
        earliest.ifPresent(day -> facts.put("opensDay", day.toString()));
        return new Reason(code, level, rule.source(), facts, earliest);
    }

    private static Reason ranked(SeasonRule rule, SunSensitivity sensitivity, SunSeason season, LocalDate day) {
        String months = season.calmestMonths().stream()
                .limit(MONTHS_TOLD)
                .map(month -> Integer.toString(month.getValue()))
                .collect(joining(" "));
        return new Reason(
                "sun-always-strong",
                VerdictLevel.ADVICE,
                rule.source(),
                Map.of("days", Integer.toString(sensitivity.windowDays()), "months", months),
                season.eases(day, SunExposure.ADVICE));
    }

    private static Optional<Reason> fixed(SeasonRule rule, LocalDate day) {
        if (!isClosed(rule, day)) {
            return Optional.empty();
        }
        Optional<LocalDate> opens = day.datesUntil(day.plusYears(1))
                .filter(each -> !isClosed(rule, each))
                .findFirst();
        return Optional.of(new Reason("season-closed", VerdictLevel.CLINICIAN, rule.source(), Map.of(), opens));
    }

    private static boolean isClosed(SeasonRule rule, LocalDate day) {
        return rule.closed().stream().anyMatch(dates -> dates.contains(day));
    }
}
