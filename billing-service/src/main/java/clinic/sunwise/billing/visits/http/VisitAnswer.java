package clinic.sunwise.billing.visits.http;

import clinic.sunwise.billing.pricing.Treatment;
import clinic.sunwise.billing.visits.Visit;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit on the wire.
 *
 * @param invoiceId absent while it is to be priced
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VisitAnswer(
        UUID appointmentId,
        UUID patientId,
        Treatment performed,
        LocalDate sessionOn,
        Instant completedAt,
        String state,
        @Nullable UUID invoiceId) {

    static VisitAnswer of(Visit visit) {
        return new VisitAnswer(
                visit.session().appointment(),
                visit.session().patient(),
                visit.session().performed(),
                visit.session().day(),
                visit.completedAt(),
                visit.state().code(),
                visit.invoice());
    }
}
