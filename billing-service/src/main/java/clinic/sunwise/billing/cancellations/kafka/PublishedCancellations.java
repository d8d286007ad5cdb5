package clinic.sunwise.billing.cancellations.kafka;

import clinic.sunwise.billing.cancellations.Cancellation;
import clinic.sunwise.billing.cancellations.CancellationAnnouncements;
import clinic.sunwise.billing.invoices.Invoice;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.platform.events.EventPublisher;
import clinic.sunwise.platform.events.OutgoingEvent;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class PublishedCancellations implements CancellationAnnouncements {

    private final EventPublisher events;

    PublishedCancellations(EventPublisher events) {
        this.events = events;
    }

    /** As {@code billing.invoice-cancelled.v1} describes it; without the note, which is the office's. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record InvoiceCancelled(
            UUID invoiceId,
            String number,
            @Nullable UUID appointmentId,
            UUID patientId,
            Instant cancelledAt,
            String reason,
            Money total) {}

    @Override
    public void cancelled(Invoice invoice, Cancellation cancellation) {
        events.publish(new OutgoingEvent(
                "billing.invoice-cancelled.v1",
                invoice.id(),
                invoice.clinic(),
                new InvoiceCancelled(
                        invoice.id(),
                        invoice.number().text(),
                        invoice.appointment(),
                        invoice.patient(),
                        cancellation.link().recordedAt().toInstant(),
                        cancellation.reason().code(),
                        invoice.vat().gross())));
    }
}
