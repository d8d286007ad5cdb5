package clinic.sunwise.booking.clinicalrules.http;

import clinic.sunwise.booking.clinicalrules.Reason;
import clinic.sunwise.booking.clinicalrules.Verdict;
import clinic.sunwise.booking.protocols.Source;
import clinic.sunwise.booking.protocols.VerdictLevel;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A verdict on the wire; stored with an appointment in the same form. */
public record VerdictView(String verdict, List<ReasonView> reasons) {

    /**
     * A reason on the wire.
     *
     * @param source absent for an audience that may not hear the patient's answers, where the passage would tell one
     * @param facts none for such an audience
     * @param message in the audience's language
     * @param earliest first day on which this reason no longer holds; absent where time does not cure it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReasonView(
            String rule,
            String verdict,
            @Nullable SourceView source,
            Map<String, String> facts,
            String message,
            @Nullable LocalDate earliest) {

        public static ReasonView of(Reason reason, Audience audience) {
            boolean whole = audience.hearsAnswers() || !reason.tellsAnswers();
            return whole ? whole(reason, audience.language()) : outline(reason, audience.language());
        }

        private static ReasonView outline(Reason reason, Locale language) {
            return new ReasonView(
                    reason.rule(),
                    code(reason.level()),
                    null,
                    Map.of(),
                    ReasonMessages.outline(reason, language),
                    reason.earliest().orElse(null));
        }

        private static ReasonView whole(Reason reason, Locale language) {
            return new ReasonView(
                    reason.rule(),
                    code(reason.level()),
                    SourceView.of(reason.source()),
                    new TreeMap<>(reason.facts()),
                    ReasonMessages.message(reason, language),
                    reason.earliest().orElse(null));
        }
    }

    /** Where the rule comes from. */
    public record SourceView(String document, String passage, String basis) {

        static SourceView of(Source source) {
            return new SourceView(
                    source.document(), source.passage(), source.basis().name().toLowerCase(Locale.ROOT));
        }
    }

    public static VerdictView of(Verdict verdict, Audience audience) {
        return new VerdictView(
                code(verdict.level()),
                verdict.reasons().stream()
                        .map(reason -> ReasonView.of(reason, audience))
                        .toList());
    }

    /** The word for a level in the API. */
    public static String code(VerdictLevel level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
