package clinic.sunwise.billing.invoices.http;

import clinic.sunwise.billing.invoices.InvoiceSummary;
import clinic.sunwise.billing.money.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invoice in a list on the wire.
 *
 * @param appointmentId of a session's; absent of all others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InvoiceSummaryAnswer(
        UUID id,
        String number,
        OffsetDateTime issuedAt,
        String kind,
        @Nullable UUID appointmentId,
        UUID patientId,
        Money total,
        String state,
        Money open) {

    static InvoiceSummaryAnswer of(InvoiceSummary invoice) {
        return new InvoiceSummaryAnswer(
                invoice.id(),
                invoice.number().text(),
                invoice.issuedAt(),
                invoice.kind().code(),
                invoice.appointment(),
                invoice.patient(),
                invoice.balance().gross(),
                invoice.balance().state().code(),
                invoice.balance().open());
    }
}
