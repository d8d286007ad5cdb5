package clinic.sunwise.booking.appointments.kafka;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.booking.MovingClock;
import clinic.sunwise.platform.events.IncomingEvent;
import clinic.sunwise.platform.events.UnprocessableEvent;
import clinic.sunwise.platform.test.ServiceTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
@Import(MovingClock.Configuration.class)
class InvoiceIssuedIT {

    @Autowired
    private InvoiceIssued handler;

    @Autowired
    private TransactionTemplate transaction;

    /** An invoice of a package names no appointment, and is no dead letter. */
    @Test
    void onlyTheInvoiceOfASessionIsBookingsBusiness() {
        assertThatCode(() -> handle("")).doesNotThrowAnyException();
        assertThatThrownBy(() -> handle("\"appointmentId\":\"" + UUID.randomUUID() + "\","))
                .isInstanceOf(UnprocessableEvent.class)
                .hasMessageContaining("no completed appointment");
    }

    private void handle(String appointment) {
        String data =
                "{" + appointment + "\"patientId\":\"" + UUID.randomUUID() + "\",\"invoiceId\":\"" + UUID.randomUUID()
                        + "\",\"number\":\"UTR-2027-000001\",\"issuedAt\":\"2027-01-04T08:46:13Z\","
                        + "\"total\":{\"amount\":\"104.00\",\"currency\":\"EUR\"}}";
        IncomingEvent event = new IncomingEvent(
                UUID.randomUUID(),
                "billing.invoice-issued.v1",
                UUID.randomUUID(),
                "nowhere",
                "test-correlation",
                Instant.parse("2027-01-04T08:46:13Z"),
                new JsonMapper().readTree(data));
        transaction.executeWithoutResult(status -> handler.handle(event));
    }
}
