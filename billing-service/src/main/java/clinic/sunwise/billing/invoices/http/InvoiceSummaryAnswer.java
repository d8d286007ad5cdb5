package clinic.sunwise.billing.invoices.http;

import clinic.sunwise.billing.invoices.InvoiceSummary;
import clinic.sunwise.billing.money.Money;
import java.time.OffsetDateTime;
import java.util.UUID;

/** An invoice in a list on the wire. */
record InvoiceSummaryAnswer(
        UUID id,
        String number,
        OffsetDateTime issuedAt,
        UUID appointmentId,
        UUID patientId,
        Money total,
        String state,
        Money open) {

    static InvoiceSummaryAnswer of(InvoiceSummary invoice) {
        return new InvoiceSummaryAnswer(
                invoice.id(),
                invoice.number().text(),
                invoice.issuedAt(),
                invoice.appointment(),
                invoice.patient(),
                invoice.balance().gross(),
                invoice.balance().state().code(),
                invoice.balance().open());
    }
}
