package clinic.sunwise.booking.reception.http;

import clinic.sunwise.booking.reception.Hit;
import clinic.sunwise.booking.reception.HitList;
import clinic.sunwise.booking.reception.http.CalendarAnswer.VisitAnswer;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param appointments that have to be moved, by start */
record HitsAnswer(List<HitAnswer> appointments) {

    /**
     * @param phone of the patient; absent if she has left none
     * @param proposals times to which it could be moved; absent from the 51st on, and told once those before have been moved
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HitAnswer(
            @JsonUnwrapped VisitAnswer visit,
            @Nullable String phone,
            @Nullable List<OffsetDateTime> proposals) {

        static HitAnswer of(Hit hit, ZoneId zone) {
            return new HitAnswer(
                    VisitAnswer.of(hit.visit(), zone),
                    hit.phone().orElse(null),
                    hit.proposals().orElse(null));
        }
    }

    static HitsAnswer of(HitList.Listed listed) {
        return new HitsAnswer(listed.hits().stream()
                .map(hit -> HitAnswer.of(hit, listed.zone()))
                .toList());
    }
}
