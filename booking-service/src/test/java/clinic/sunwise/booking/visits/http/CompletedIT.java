package clinic.sunwise.booking.visits.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.MovingClock;
import clinic.sunwise.booking.SentEvents;
import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.platform.events.EventSchemas;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.Wire.Answer;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is said of a completed session, as billing hears it. */
@ServiceTest
@Import(MovingClock.Configuration.class)
class CompletedIT {

    private static final String TYPE = "booking.session-completed.v1";
    private static final String LEVEL_1 = """
        {"protocol":"microdermabrasion-levels","technique":"microdermabrasion","depth":"level-1","areas":["cheeks"]}\
        """;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovingClock clock;

    private TestClinic utrecht;
    private UUID anna;

    @BeforeEach
    void oneTherapistInOneRoom() {
        clock.set("2027-01-04T07:00:00Z");
        utrecht = TestClinic.levels(jdbc, port);
        utrecht.practitioner("Sanne");
        utrecht.room("1");
        anna = utrecht.healthyPatient("1990-05-14");
    }

    @Test
    void billingHearsWhatItWasForWhatWasDoneBesidesAndWhatWasTakenHome() {
        String visit = arrived("2027-01-11T10:00:00+01:00");
        Answer done = complete(Role.CLINICIAN, visit, """
            ,"indication":"therapeutic","addOns":["mask","serum"],"sold":[{"product":"night-cream","quantity":2},{"product":"brush"}]""");
        assertThat(done.status()).as(done.text()).isEqualTo(200);

        JsonNode said = told(visit);
        assertThat(said.path("indication").toString()).isEqualTo("{\"purpose\":\"therapeutic\"}");
        assertThat(said.path("addOns").toString()).isEqualTo("[\"mask\",\"serum\"]");
        assertThat(said.path("products").toString())
                .isEqualTo("[{\"product\":\"night-cream\",\"quantity\":2},{\"product\":\"brush\",\"quantity\":1}]");
        assertThat(said.has("courseSessions")).as("a session by itself").isFalse();
    }

    @Test
    void whatNobodySaysIsNotSent() {
        String visit = arrived("2027-01-11T10:00:00+01:00");
        assertThat(complete(Role.RECEPTION, visit, "").status()).isEqualTo(200);
        assertThat(told(visit).propertyNames())
                .doesNotContain("indication", "addOns", "products", "courseSessions", "anaesthesia");
    }

    @Test
    void aPurposeIsForCliniciansToSay() {
        String visit = arrived("2027-01-11T10:00:00+01:00");
        for (String purpose : List.of("therapeutic", "aesthetic")) {
            assertThat(complete(Role.RECEPTION, visit, ",\"indication\":\"" + purpose + "\"")
                            .problem())
                    .isEqualTo("forbidden");
        }
        assertThat(complete(Role.RECEPTION, visit, ",\"sold\":[{\"product\":\"brush\"}]")
                        .status())
                .as("what is sold is not")
                .isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"indication\":\"cosmetic\" | indication",
                "\"addOns\":[\"Mask\"] | addOns[0]",
                "\"addOns\":[\"mask\",\"mask\"] | addOns[1]",
                "\"addOns\":[null] | addOns[0]",
                "\"sold\":[null] | sold[0]",
                "\"sold\":[{\"quantity\":1}] | sold[0].product",
                "\"sold\":[{\"product\":\"brush\",\"quantity\":0}] | sold[0].quantity",
                "\"sold\":[{\"product\":\"brush\",\"quantity\":101}] | sold[0].quantity",
                "\"sold\":[{\"product\":\"brush\"},{\"product\":\"brush\",\"quantity\":2}] | sold[1].product",
            })
    void whatIsWrongIsNamedByItsField(String said, String field) {
        Answer refused = complete(Role.CLINICIAN, utrecht.path("/appointments/" + UUID.randomUUID()), "," + said);
        assertThat(refused.problem()).isEqualTo("invalid-request");
        assertThat(refused.field()).isEqualTo(field);
    }

    private String arrived(String startsAt) {
        Answer booked = utrecht.book(anna, LEVEL_1, startsAt);
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        return arrived(booked.json().path("id").asString(), startsAt);
    }

    private String arrived(String id, String startsAt) {
        String visit = utrecht.path("/appointments/" + id);
        clock.set(OffsetDateTime.parse(startsAt).toInstant().toString());
        Answer checked = utrecht.as(Role.RECEPTION).post(visit + "/check-in", TestClinic.CHECKED);
        assertThat(checked.status()).as(checked.text()).isEqualTo(200);
        return visit;
    }

    private Answer complete(Role role, String visit, String said) {
        return utrecht.as(role).post(visit + "/complete", "{\"performed\":" + LEVEL_1 + said + "}");
    }

    /** What the event says, which keeps to its contract. */
    private static JsonNode told(String visit) {
        String event = SentEvents.await(TYPE, visit.substring(visit.lastIndexOf('/') + 1));
        assertThat(new EventSchemas().violation(TYPE, event)).isEmpty();
        return new JsonMapper().readTree(event).path("data");
    }
}
