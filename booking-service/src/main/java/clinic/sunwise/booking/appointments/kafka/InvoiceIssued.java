package clinic.sunwise.booking.appointments.kafka;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.appointments.AppointmentNews;
import clinic.sunwise.booking.appointments.Appointments;
import clinic.sunwise.platform.events.EventHandler;
import clinic.sunwise.platform.events.IncomingEvent;
import clinic.sunwise.platform.events.UnprocessableEvent;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Billing has issued the invoice of a visit; those of something else, such as a package, it only tells the patient of. */
@Component
class InvoiceIssued implements EventHandler {

    private final Appointments appointments;
    private final AppointmentNews news;

    InvoiceIssued(Appointments appointments, AppointmentNews news) {
        this.appointments = appointments;
        this.news = news;
    }

    @Override
    public Set<String> types() {
        return Set.of("billing.invoice-issued.v1");
    }

    @Override
    public void handle(IncomingEvent event) {
        JsonNode data = event.data();
        Appointment.Invoice invoice = invoice(data);
        Optional<UUID> appointment = data.path("appointmentId").stringValueOpt().map(UUID::fromString);
        appointment
                .filter(id -> !appointments.invoiced(event.clinic(), id, invoice))
                .ifPresent(id -> {
                    throw new UnprocessableEvent("there is no completed appointment " + id + " at " + event.clinic());
                });
        news.invoiced(event.clinic(), UUID.fromString(data.path("patientId").asString()), invoice, appointment);
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
