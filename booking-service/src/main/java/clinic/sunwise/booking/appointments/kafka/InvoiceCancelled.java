package clinic.sunwise.booking.appointments.kafka;

import clinic.sunwise.booking.appointments.AppointmentNews;
import clinic.sunwise.booking.appointments.Appointments;
import clinic.sunwise.platform.events.EventHandler;
import clinic.sunwise.platform.events.IncomingEvent;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Billing has cancelled an invoice, since nothing was done or sold for it: the visit has none any more, and a mail that still waits is not
 * sent.
 */
@Component
class InvoiceCancelled implements EventHandler {

    private final Appointments appointments;
    private final AppointmentNews news;

    InvoiceCancelled(Appointments appointments, AppointmentNews news) {
        this.appointments = appointments;
        this.news = news;
    }

    @Override
    public Set<String> types() {
        return Set.of("billing.invoice-cancelled.v1");
    }

    @Override
    public void handle(IncomingEvent event) {
        JsonNode data = event.data();
        UUID invoice = UUID.fromString(data.path("invoiceId").asString());
        data.path("appointmentId")
                .stringValueOpt()
                .map(UUID::fromString)
                .ifPresent(id -> appointments.uninvoiced(event.clinic(), id, invoice));
        news.uninvoiced(event.clinic(), invoice);
    }
}
