package clinic.sunwise.booking.care.http;

import clinic.sunwise.booking.care.Dated;
import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.protocols.Guidance.Care;
import clinic.sunwise.booking.protocols.Guidance.FollowUp;
import clinic.sunwise.booking.protocols.Guidance.SessionStep;
import clinic.sunwise.booking.protocols.Scope;
import clinic.sunwise.booking.protocols.http.SourceAnswer;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is done, or left.
 *
 * @param text in the reader's language
 * @param techniques the only ones that it is for; absent for all, like {@code depths} and {@code areas}
 * @param firstDay counted away from the session's day, which is 0; absent for a step of the session itself
 * @param lastDay inclusive
 * @param from first day, in the clinic's calendar; absent without an appointment
 * @param until inclusive
 * @param minutes of a further appointment
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record CareItem(
        String code,
        String text,
        List<String> techniques,
        List<String> depths,
        List<String> areas,
        @Nullable Integer firstDay,
        @Nullable Integer lastDay,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Integer minutes,
        SourceAnswer source) {

    private CareItem(
            String code,
            String text,
            Scope scope,
            @Nullable Integer firstDay,
            @Nullable Integer lastDay,
            @Nullable Integer minutes,
            SourceAnswer source) {
        this(
                code,
                text,
                sorted(scope.techniques()),
                sorted(scope.depths()),
                sorted(scope.areas().stream().map(Area::code).toList()),
                firstDay,
                lastDay,
                null,
                null,
                minutes,
                source);
    }

    static CareItem of(Care care, Locale language) {
        return new CareItem(
                care.code(),
                care.text().in(language),
                care.scope(),
                care.firstDay(),
                care.lastDay(),
                null,
                SourceAnswer.of(care.source()));
    }

    static CareItem of(SessionStep step, Locale language) {
        return new CareItem(
                step.code(), step.text().in(language), step.scope(), null, null, null, SourceAnswer.of(step.source()));
    }

    static CareItem of(FollowUp followUp, Locale language) {
        return new CareItem(
                followUp.code(),
                followUp.title().in(language),
                followUp.scope(),
                followUp.firstDay(),
                followUp.lastDay(),
                followUp.minutes(),
                SourceAnswer.of(followUp.source()));
    }

    /** The same on its days. */
    CareItem on(Dated<?> days) {
        return new CareItem(
                code, text, techniques, depths, areas, firstDay, lastDay, days.from(), days.until(), minutes, source);
    }

    private static List<String> sorted(Collection<String> codes) {
        return codes.stream().sorted().toList();
    }
}
