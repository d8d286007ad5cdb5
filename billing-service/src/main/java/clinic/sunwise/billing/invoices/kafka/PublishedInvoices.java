package clinic.sunwise.billing.invoices.kafka;

import clinic.sunwise.billing.invoices.Invoice;
import clinic.sunwise.billing.invoices.InvoiceAnnouncements;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.platform.events.EventPublisher;
import clinic.sunwise.platform.events.OutgoingEvent;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class PublishedInvoices implements InvoiceAnnouncements {

    private final EventPublisher events;

    PublishedInvoices(EventPublisher events) {
        this.events = events;
    }

    /** As {@code billing.invoice-issued.v1} describes it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record InvoiceIssued(
            UUID invoiceId,
            String number,
            @Nullable UUID appointmentId,
            UUID patientId,
            Instant issuedAt,
            Money total) {}

    /** As {@code billing.invoice-paid.v1} describes it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record InvoicePaid(
            UUID invoiceId, String number, @Nullable UUID appointmentId, UUID patientId, Instant paidAt, Money total) {}

    @Override
    public void paid(Invoice invoice, Instant paidAt) {
        events.publish(new OutgoingEvent(
                "billing.invoice-paid.v1",
                invoice.id(),
                invoice.clinic(),
                new InvoicePaid(
                        invoice.id(),
                        invoice.number().text(),
                        invoice.appointment(),
                        invoice.patient(),
                        paidAt,
                        invoice.vat().gross())));
    }

    @Override
    public void issued(Invoice invoice) {
        events.publish(new OutgoingEvent(
                "billing.invoice-issued.v1",
                invoice.id(),
                invoice.clinic(),
                new InvoiceIssued(
                        invoice.id(),
                        invoice.number().text(),
                        invoice.appointment(),
                        invoice.patient(),
                        invoice.issuedAt().toInstant(),
                        invoice.vat().gross())));
    }
}
