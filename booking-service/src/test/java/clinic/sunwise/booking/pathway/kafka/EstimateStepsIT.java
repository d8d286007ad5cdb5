package clinic.sunwise.booking.pathway.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.booking.MovingClock;
import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.platform.events.IncomingEvent;
import clinic.sunwise.platform.events.UnprocessableEvent;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.ServiceTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
@Import(MovingClock.Configuration.class)
class EstimateStepsIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EstimateSteps handler;

    @Autowired
    private TransactionTemplate transaction;

    private TestClinic clinic;
    private UUID anna;

    @BeforeEach
    void aClinic() {
        clinic = TestClinic.levels(jdbc, port);
        anna = clinic.patient("1990-05-14");
    }

    /** Signed at half past eleven in the evening in Greenwich, when it is the next day in Amsterdam. */
    @Test
    void anEstimateIsAStepOnItsWayHoweverOftenItsEventsArrive() {
        IncomingEvent handedOver = event("billing.estimate-handed-over.v1", clinic.id(), anna);
        IncomingEvent signed = event("billing.estimate-signed.v1", clinic.id(), anna);
        for (IncomingEvent each : new IncomingEvent[] {handedOver, signed, signed, handedOver}) {
            transaction.executeWithoutResult(status -> handler.handle(each));
        }
        JsonNode steps = clinic.as(Role.RECEPTION)
                .get(clinic.path("/patients/" + anna + "/steps"))
                .json()
                .path("items");
        assertThat(steps).hasSize(2);
        assertThat(steps.get(0).path("kind").asString()).isEqualTo("estimate-handed-over");
        assertThat(steps.get(0).path("day").asString()).isEqualTo("2027-01-04");
        assertThat(steps.get(0).path("protocol").asString()).isEqualTo("surgical-dermabrasion");
        assertThat(steps.get(1).path("kind").asString()).isEqualTo("estimate-signed");
        assertThat(steps.get(1).path("day").asString()).isEqualTo("2027-01-06");
        assertThat(steps.get(1).path("recordedBy").asString()).isEqualTo("billing");
    }

    @Test
    void whatNamesNobodyHereHasNoEffect() {
        assertThatThrownBy(() -> handler.handle(event("billing.estimate-signed.v1", "nowhere", anna)))
                .isInstanceOf(UnprocessableEvent.class);
        assertThatThrownBy(() -> handler.handle(event("billing.estimate-signed.v1", clinic.id(), UUID.randomUUID())))
                .isInstanceOf(UnprocessableEvent.class);
    }

    private static IncomingEvent event(String type, String clinic, UUID patient) {
        JsonNode data = new JsonMapper().readTree("""
                {"estimateId":"9d0c5b1e-2f6a-4d38-8e55-3f0a7c9b1d42","number":"E-1","patientId":"%s","handedOverOn":"2027-01-04",
                "validUntil":"2027-04-04","total":{"amount":"900.00","currency":"EUR"},
                "treatment":{"protocol":"surgical-dermabrasion"}}""".formatted(patient));
        return new IncomingEvent(
                UUID.randomUUID(),
                type,
                UUID.randomUUID(),
                clinic,
                "journey-01",
                Instant.parse("2027-01-05T23:30:00Z"),
                data);
    }
}
