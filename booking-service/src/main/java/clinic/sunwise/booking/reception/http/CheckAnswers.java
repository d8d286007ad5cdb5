package clinic.sunwise.booking.reception.http;

import clinic.sunwise.booking.reception.Check;
import clinic.sunwise.booking.reception.CheckSheet;
import clinic.sunwise.booking.screening.http.QuestionAnswer;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Double-checks on the wire. */
final class CheckAnswers {

    private CheckAnswers() {}

    /** @param questions all that the treatment's rules ask; what was answered is not told here */
    record SheetAnswer(List<ItemAnswer> questions) {

        static SheetAnswer of(CheckSheet sheet, Locale language) {
            return new SheetAnswer(sheet.items().stream()
                    .map(item -> new ItemAnswer(
                            QuestionAnswer.of(item.question(), language),
                            item.due(),
                            item.answeredAt()
                                    .map(at -> at.atZone(sheet.zone()).toOffsetDateTime())
                                    .orElse(null)))
                    .toList());
        }
    }

    /**
     * A question.
     *
     * @param due to be answered now; all others only if something has changed
     * @param answeredAt absent if there is no answer that counts
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemAnswer(
            QuestionAnswer question, boolean due, @Nullable OffsetDateTime answeredAt) {}

    /** @param findings that were seen; none where the skin was sound */
    record CheckAnswer(boolean unchanged, List<String> findings, String notes, String by, Instant at) {

        static CheckAnswer of(Check check) {
            return new CheckAnswer(
                    check.unchanged(),
                    check.findings().stream().sorted().toList(),
                    check.notes(),
                    check.by(),
                    check.at());
        }
    }
}
