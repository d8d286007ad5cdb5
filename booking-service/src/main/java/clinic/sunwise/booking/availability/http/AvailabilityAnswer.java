package clinic.sunwise.booking.availability.http;

import clinic.sunwise.booking.availability.FreeDay;
import clinic.sunwise.booking.availability.Search;
import clinic.sunwise.booking.availability.SessionPlan;
import clinic.sunwise.booking.clinicalrules.http.Audience;
import clinic.sunwise.booking.clinicalrules.http.VerdictView;
import clinic.sunwise.booking.clinicalrules.http.VerdictView.ReasonView;
import clinic.sunwise.booking.directory.Clinic;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Free times by day.
 *
 * @param to last day, inclusive
 * @param durationMinutes of the session on the first day, from arrival to leaving
 * @param preparationMinutes of it, before the treatment
 * @param recoveryMinutes of it, after the treatment
 */
record AvailabilityAnswer(
        String clinic,
        String timeZone,
        LocalDate from,
        LocalDate to,
        long durationMinutes,
        long preparationMinutes,
        long recoveryMinutes,
        List<DayAnswer> days) {

    /**
     * A day.
     *
     * @param times with the clinic's offset, written by {@link StartText}
     * @param recommended the few of them that leave the clinic's day in the largest pieces, best first
     * @param closed true, or absent
     */
    record DayAnswer(
            LocalDate date,
            String verdict,
            List<ReasonView> reasons,
            List<String> times,
            List<String> recommended,
            @Nullable Boolean closed) {

        static DayAnswer of(FreeDay day, Audience audience) {
            VerdictView view = VerdictView.of(day.verdict(), audience);
            String date = day.date().toString();
            return new DayAnswer(
                    day.date(),
                    view.verdict(),
                    view.reasons(),
                    day.times().stream().map(time -> StartText.of(date, time)).toList(),
                    day.recommended().stream()
                            .map(time -> StartText.of(date, time))
                            .toList(),
                    day.closed() ? true : null);
        }
    }

    static AvailabilityAnswer of(Search search, SessionPlan plan, List<FreeDay> days, Audience audience) {
        Clinic clinic = search.premises().clinic();
        return new AvailabilityAnswer(
                clinic.id(),
                clinic.zone().getId(),
                search.from(),
                search.from().plusDays(search.days() - 1L),
                plan.stay().toMinutes(),
                plan.resources().preparation().toMinutes(),
                plan.resources().recovery().toMinutes(),
                days.stream().map(day -> DayAnswer.of(day, audience)).toList());
    }
}
