package clinic.sunwise.booking.appointments.kafka;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.appointments.Appointments;
import clinic.sunwise.platform.events.EventHandler;
import clinic.sunwise.platform.events.IncomingEvent;
import clinic.sunwise.platform.events.UnprocessableEvent;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Billing has issued the invoice of a visit; those of something else, such as a package, are not booking's business. */
@Component
class InvoiceIssued implements EventHandler {

    private final Appointments appointments;

    InvoiceIssued(Appointments appointments) {
        this.appointments = appointments;
    }

    @Override
    public Set<String> types() {
        return Set.of("billing.invoice-issued.v1");
    }

    @Override
    public void handle(IncomingEvent event) {
        JsonNode data = event.data();
        if (data.path("appointmentId").isMissingNode()) {
            return;
        }
        UUID appointment = UUID.fromString(data.path("appointmentId").asString());
        if (!appointments.invoiced(event.clinic(), appointment, invoice(data))) {
            throw new UnprocessableEvent("there is no completed appointment " + appointment + " at " + event.clinic());
        }
    }

    private static Appointment.Invoice invoice(JsonNode data) {
        return new Appointment.Invoice(
                UUID.fromString(data.path("invoiceId").asString()),
                data.path("number").asString(),
                OffsetDateTime.parse(data.path("issuedAt").asString()).toInstant(),
                new BigDecimal(data.path("total").path("amount").asString()),
                data.path("total").path("currency").asString());
    }
}
