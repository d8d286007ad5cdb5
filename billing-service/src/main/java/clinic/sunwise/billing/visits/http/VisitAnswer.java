package clinic.sunwise.billing.visits.http;

import clinic.sunwise.billing.pricing.Treatment;
import clinic.sunwise.billing.visits.Visit;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit on the wire.
 *
 * @param invoiceId absent while it is to be priced, and if a package pays for all of it
 * @param packageId of the package that pays for the treatment; absent if none does
 * @param missing what it waits for while it is to be priced: areas without a price, and what else in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VisitAnswer(
        UUID appointmentId,
        UUID patientId,
        Treatment performed,
        LocalDate sessionOn,
        Instant completedAt,
        String state,
        @Nullable UUID invoiceId,
        @Nullable UUID packageId,
        String indication,
        List<String> missing) {

    static VisitAnswer of(Visit visit) {
        return new VisitAnswer(
                visit.session().appointment(),
                visit.session().patient(),
                visit.session().performed(),
                visit.session().day(),
                visit.completedAt(),
                visit.state().code(),
                visit.invoice(),
                visit.coveredBy(),
                visit.purpose().indication().code(),
                visit.missing());
    }
}
