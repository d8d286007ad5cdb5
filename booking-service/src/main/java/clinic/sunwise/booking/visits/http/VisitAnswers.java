package clinic.sunwise.booking.visits.http;

import clinic.sunwise.booking.appointments.http.AppointmentAnswer.NextAnswer;
import clinic.sunwise.booking.visits.NextSession;
import clinic.sunwise.booking.visits.VisitRecord;
import clinic.sunwise.booking.visits.VisitRecordStore;
import clinic.sunwise.booking.visits.http.WrittenBody.ProductBody;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records of visits on the wire. */
final class VisitAnswers {

    private VisitAnswers() {}

    /**
     * What counts now, and what was written before.
     *
     * @param before earlier records, oldest first; none if nothing was corrected
     * @param nextSuggested absent if the rules know no such day
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VisitAnswer(
            RecordAnswer record,
            List<RecordAnswer> before,
            @Nullable NextAnswer nextSuggested) {

        static VisitAnswer of(List<VisitRecord> records, Optional<NextSession> next) {
            List<RecordAnswer> all = records.stream().map(RecordAnswer::of).toList();
            return new VisitAnswer(all.getLast(), all.subList(0, all.size() - 1), VisitAnswers.next(next));
        }
    }

    /** @param reason why it corrects the one before; absent of the first */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RecordAnswer(
            List<ProductBody> products,
            String notes,
            @Nullable String reason,
            String by,
            Instant at) {

        static RecordAnswer of(VisitRecord written) {
            return new RecordAnswer(
                    written.products().stream().map(ProductBody::of).toList(),
                    written.notes(),
                    written.reason().orElse(null),
                    written.by(),
                    written.at());
        }
    }

    /** Somebody on whom a batch was used. */
    record UseAnswer(
            UUID appointmentId, UUID patientId, String patientName, OffsetDateTime startsAt, ProductBody product) {

        static UseAnswer of(VisitRecordStore.Use use, ZoneId zone) {
            return new UseAnswer(
                    use.appointment(),
                    use.patient(),
                    use.patientName(),
                    use.startedAt().atZone(zone).toOffsetDateTime(),
                    ProductBody.of(use.product()));
        }
    }

    static @Nullable NextAnswer next(Optional<NextSession> next) {
        return next.map(each -> new NextAnswer(
                        each.from(),
                        each.until().orElse(null),
                        each.times(),
                        each.booked().orElse(null)))
                .orElse(null);
    }
}
