package clinic.sunwise.booking.verdicts.http;

import clinic.sunwise.booking.clinicalrules.Reason;
import clinic.sunwise.booking.clinicalrules.http.Audience;
import clinic.sunwise.booking.clinicalrules.http.VerdictView;
import clinic.sunwise.booking.clinicalrules.http.VerdictView.ReasonView;
import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.verdicts.VerdictQuestion;
import clinic.sunwise.booking.verdicts.VerdictStrip;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Days with their verdicts. A reason that holds on many days stands once in the table; days point at it.
 *
 * @param to inclusive
 * @param earliest first day on which the patient could book by herself; absent where time alone does not get her there
 * @param missing questions whose answers could still change it
 * @param days without those on which the clinic does not offer the treatment
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VerdictAnswer(
        String clinic,
        String timeZone,
        LocalDate from,
        LocalDate to,
        @Nullable LocalDate earliest,
        List<String> missing,
        List<ReasonView> reasons,
        List<DayAnswer> days) {

    /**
     * A day.
     *
     * @param reasons places in the table of reasons, counted from 0, the strongest first
     */
    record DayAnswer(LocalDate date, String verdict, List<Integer> reasons) {}

    static VerdictAnswer of(VerdictQuestion question, VerdictStrip strip, Audience audience) {
        Map<Reason, Integer> table = new LinkedHashMap<>();
        List<DayAnswer> days = new ArrayList<>();
        for (VerdictStrip.Day day : strip.days()) {
            days.add(new DayAnswer(
                    day.date(),
                    VerdictView.code(day.verdict().level()),
                    day.verdict().reasons().stream()
                            .map(reason -> place(reason, table))
                            .toList()));
        }
        Clinic clinic = question.premises().clinic();
        return new VerdictAnswer(
                clinic.id(),
                clinic.zone().getId(),
                question.from(),
                question.to(),
                strip.earliest().orElse(null),
                strip.missing(),
                table.keySet().stream()
                        .map(reason -> ReasonView.of(reason, audience))
                        .toList(),
                days);
    }

    private static int place(Reason reason, Map<Reason, Integer> table) {
        Integer known = table.get(reason);
        if (known != null) {
            return known;
        }
        table.put(reason, table.size());
        return table.size() - 1;
    }
}
