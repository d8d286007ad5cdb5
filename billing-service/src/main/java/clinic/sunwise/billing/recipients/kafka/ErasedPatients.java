package clinic.sunwise.billing.recipients.kafka;

import clinic.sunwise.billing.recipients.Recipients;
import clinic.sunwise.platform.events.EventHandler;
import clinic.sunwise.platform.events.IncomingEvent;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Forgets whom an erased patient's invoices are to name. Issued documents, estimates and their signatures stay as they are for as
 * long as the law wants them kept: their numbers and hashes hang together (ES six years, Código de Comercio art. 30; FR ten, Code
 * de commerce L123-22; NL seven, AWR art. 52).
 */
@Component
class ErasedPatients implements EventHandler {

    private static final String ERASED = "booking.patient-erased.v1";

    private final Recipients recipients;

    ErasedPatients(Recipients recipients) {
        this.recipients = recipients;
    }

    @Override
    public Set<String> types() {
        return Set.of(ERASED);
    }

    @Override
    public void handle(IncomingEvent event) {
        recipients.remove(
                event.clinic(), UUID.fromString(event.data().path("patientId").asString()));
    }
}
