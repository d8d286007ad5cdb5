package clinic.sunwise.booking.directory.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.MovingClock;
import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.Wire;
import clinic.sunwise.platform.test.Wire.Answer;
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

/** An administrator who builds a clinic up and takes some of it out of use again. */
@ServiceTest
@Import(MovingClock.Configuration.class)
class InventoryIT {

    private static final String CRYSTAL = """
        {"protocol":"diamond-crystal-oxygen","technique":"crystal","depth":"superficial","areas":["neck"]}\
        """;
    private static final String IRINA = """
        {"name":"Irina","grade":"therapist","protocols":["diamond-crystal-oxygen"],"assists":["peel"]%s}\
        """;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovingClock clock;

    private TestClinic clinic;
    private Wire administrator;

    @BeforeEach
    void emptyClinic() {
        clock.set("2027-01-04T07:00:00Z");
        clinic = TestClinic.working(jdbc, port, "diamond-crystal-oxygen");
        administrator = clinic.as(Role.ADMINISTRATOR);
    }

    @Test
    void aClinicIsBuiltUpUntilItCanBeBooked() {
        String irina = added("practitioners", IRINA.formatted(""));
        String room = added("rooms", "{\"name\":\"1\",\"cleaningMinutes\":10}");
        added("devices", "{\"name\":\"Crystal 3\",\"kind\":\"crystal\",\"room\":\"" + room + "\"}");
        String hours = "{\"practitioner\":\"" + irina
                + "\",\"from\":\"2027-01-04\",\"weeks\":[{\"monday\":[{\"from\":\"10:00\",\"to\":\"16:00\"}]}]}";
        ok(administrator.post(clinic.path("/timetable/patterns"), hours), 201);
        String booked = book("2027-01-11T10:00:00+01:00");

        Answer refused = retire("practitioners", irina, 0);
        assertThat(refused.problem()).isEqualTo("still-booked");
        assertThat(refused.json().path("appointments").path(0).path("id").asString())
                .isEqualTo(booked);
        assertThat(retire("rooms", room, 0).field()).as("a device stands in it").isEqualTo("id");
        assertThat(change(
                                "practitioners",
                                irina,
                                IRINA.formatted(
                                        ",\"version\":0,\"techniques\":{\"diamond-crystal-oxygen\":[\"oxygen\"]}"))
                        .problem())
                .as("she is booked for crystal")
                .isEqualTo("still-booked");

        JsonNode renamed = ok(
                change("practitioners", irina, IRINA.formatted(",\"version\":0").replace("Irina", "Irina Orlova")),
                200);
        assertThat(renamed.path("version").asInt()).isEqualTo(1);
        assertThat(change("practitioners", irina, IRINA.formatted(",\"version\":0"))
                        .problem())
                .isEqualTo("changed-meanwhile");
        ok(clinic.as(Role.RECEPTION).post(clinic.path("/appointments/" + booked + "/cancel"), "{}"), 200);
        assertThat(ok(retire("practitioners", irina, 1), 200).has("retiredAt")).isTrue();
        assertThat(retire("practitioners", irina, 2).status()).isEqualTo(404);
        assertThat(clinic.as(Role.ANONYMOUS)
                        .get(clinic.path("/practitioners"))
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(clinic.as(Role.RECEPTION)
                        .get(clinic.path("/appointments/" + booked))
                        .json()
                        .path("practitioner")
                        .path("name")
                        .asString())
                .isEqualTo("Irina Orlova");
        assertThat(administrator
                        .get(clinic.path("/inventory/practitioners"))
                        .json()
                        .path("items")
                        .path(0)
                        .has("retiredAt"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "practitioners | {\"grade\":\"therapist\",\"protocols\":[]} | name",
                "practitioners | {\"name\":\" \",\"grade\":\"therapist\",\"protocols\":[]} | name",
                "practitioners | {\"name\":\"Irina\",\"grade\":\"Dr. med.\",\"protocols\":[]} | grade",
                "practitioners | {\"name\":\"Irina\",\"grade\":\"therapist\"} | protocols",
                "practitioners | {\"name\":\"Irina\",\"grade\":\"therapist\",\"protocols\":[null]} | protocols[0]",
                "practitioners | {\"name\":\"Irina\",\"grade\":\"therapist\",\"protocols\":[],\"techniques\":{\"x\":[\"y\"]}} |"
                        + " techniques.x",
                "practitioners | {\"name\":\"Irina\",\"grade\":\"therapist\",\"protocols\":[],\"assists\":[\"Peel\"]} | assists[0]",
                "rooms | {\"name\":\"1\",\"assists\":[]} | assists",
                "rooms | {\"name\":\"1\",\"cleaningMinutes\":7} | cleaningMinutes",
                "rooms | {\"name\":\"1\",\"kind\":\"diamond\"} | kind",
                "devices | {\"name\":\"D\"} | kind",
                "devices | {\"name\":\"D\",\"kind\":\"diamond\",\"room\":\"00000000-0000-4000-8000-000000000000\"} | room",
            })
    void aWrongFieldIsNamed(String kind, String body, String field) {
        Answer answer = administrator.post(clinic.path("/inventory/" + kind), body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void onlyAdministratorsOfTheClinicChangeIt() {
        for (Role role : new Role[] {Role.RECEPTION, Role.CLINICIAN, Role.ACCOUNTANT}) {
            assertThat(clinic.as(role)
                            .post(clinic.path("/inventory/rooms"), "{\"name\":\"1\"}")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(administrator
                        .post(clinic.path("/inventory/cars"), "{\"name\":\"1\"}")
                        .status())
                .isEqualTo(404);
        assertThat(retire("rooms", UUID.randomUUID().toString(), 0).status()).isEqualTo(404);
    }

    @Test
    void policiesHaveADayAndAVersion() {
        String policy = "{\"minimumNoticeMinutes\":60,\"horizonDays\":90,\"lateCancellationMinutes\":2880%s}";
        JsonNode first = ok(putPolicy("2027-01-04", policy.formatted("")), 200);
        assertThat(first.path("version").asInt(-1)).isZero();
        assertThat(clinic.as(Role.ANONYMOUS)
                        .get(clinic.path(""))
                        .json()
                        .path("bookingPolicy")
                        .path("lateCancellationMinutes")
                        .asInt())
                .isEqualTo(2880);
        assertThat(putPolicy("2027-01-04", policy.formatted("")).problem()).isEqualTo("changed-meanwhile");
        String limited = policy.formatted(",\"mostOpenBookings\":3,\"waitingOfferMinutes\":45,\"version\":0");
        JsonNode second = ok(putPolicy("2027-01-04", limited), 200);
        assertThat(second.path("version").asInt()).isEqualTo(1);
        assertThat(second.path("waitingOfferMinutes").asInt()).isEqualTo(45);
        ok(putPolicy("2027-06-01", policy.formatted("")), 200);
        assertThat(clinic.as(Role.RECEPTION)
                        .get(clinic.path("/booking-policies"))
                        .json()
                        .path("items"))
                .hasSize(2);
        assertThat(administrator
                        .delete(clinic.path("/booking-policies/2027-06-01?version=1"))
                        .problem())
                .isEqualTo("changed-meanwhile");
        ok(administrator.delete(clinic.path("/booking-policies/2027-06-01?version=0")), 200);
        assertThat(putPolicy("2027-01-03", policy.formatted("")).field()).isEqualTo("from");
        assertThat(putPolicy("soon", policy.formatted("")).status()).isEqualTo(404);
        assertThat(putPolicy("2027-02-01", policy.formatted("").replace("90", "401"))
                        .field())
                .isEqualTo("horizonDays");
        assertThat(putPolicy("2027-02-01", policy.formatted(",\"waitingOfferMinutes\":9"))
                        .field())
                .isEqualTo("waitingOfferMinutes");
        assertThat(clinic.as(Role.RECEPTION)
                        .put(clinic.path("/booking-policies/2027-02-01"), policy.formatted(""))
                        .status())
                .isEqualTo(403);
    }

    private Answer putPolicy(String from, String body) {
        return administrator.put(clinic.path("/booking-policies/" + from), body);
    }

    private String added(String kind, String body) {
        return ok(administrator.post(clinic.path("/inventory/" + kind), body), 201)
                .path("id")
                .asString();
    }

    private Answer change(String kind, String id, String body) {
        return administrator.put(clinic.path("/inventory/" + kind + "/" + id), body);
    }

    private Answer retire(String kind, String id, int version) {
        return administrator.post(
                clinic.path("/inventory/" + kind + "/" + id + "/retire"), "{\"version\":" + version + "}");
    }

    private String book(String start) {
        UUID patient = clinic.healthyPatient("1990-05-14");
        ok(
                clinic.asPatient(patient)
                        .post(
                                clinic.path("/screenings"),
                                "{\"answers\":[{\"question\":\"skin-sensitivity\",\"answer\":\"normal\"}]}"),
                201);
        Answer booked =
                clinic.as(Role.RECEPTION).post(clinic.path("/appointments"), """
                {"patientId":"%s","treatment":%s,"startsAt":"%s","adviceConfirmed":true}\
                """.formatted(patient, CRYSTAL, start));
        return ok(booked, 201).path("id").asString();
    }

    private static JsonNode ok(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return answer.json();
    }
}
