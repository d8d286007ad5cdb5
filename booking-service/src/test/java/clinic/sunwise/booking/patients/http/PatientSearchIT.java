package clinic.sunwise.booking.patients.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.MovingClock;
import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.Wire;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Who is on the line? */
@ServiceTest
@Import(MovingClock.Configuration.class)
class PatientSearchIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovingClock clock;

    private TestClinic clinic;
    private Wire reception;

    @BeforeEach
    void patients() {
        clock.set("2027-01-04T07:00:00Z");
        clinic = TestClinic.levels(jdbc, port);
        clinic.practitioner("Piet");
        clinic.room("Room 1");
        reception = clinic.as(Role.RECEPTION);
        register("Zoë", "Janssen", "1990-05-14", "+31 6 1234 5678");
        register("Joana", "Gonçalves", "1985-01-02", "06 8765 4321");
        register("Алёна", "Ёлкина", "1979-11-30", "8 (916) 123-45-67");
        register("Jan", "Meijer", "1990-05-14", "+31 20 555 0101");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "janssen              | Janssen",
                "jans                 | Janssen Meijer",
                "zoe jansen           | Janssen",
                "JANSSEN ZOË          | Janssen",
                "goncalves            | Gonçalves",
                "gonzalves            | Gonçalves",
                "елкина               | Ёлкина",
                "meier                | Meijer",
                "1234                 | Janssen Ёлкина",
                "0612345678           | Janssen",
                "+31 6 87654321       | Gonçalves",
                "+7 916 123 45 67     | Ёлкина",
                "14.5.1990            | Janssen Meijer",
                "1990-05-14 jan       | Meijer Janssen",
                "jan 555              | Meijer Janssen",
                "jan 5550101          | Meijer",
                "nobody               |",
            })
    void partsAccentsAndTyposAreForgiven(String typed, String families) {
        assertThat(found(search(typed))).isEqualTo(families == null ? "" : families);
    }

    @Test
    void anotherChainsPatientsAreNotFound() {
        TestClinic other = TestClinic.levels(jdbc, port);
        assertThat(other.as(Role.RECEPTION)
                        .post(other.path("/patients/search"), "{\"query\":\"janssen\"}")
                        .text())
                .isEqualTo("{\"items\":[]}");
    }

    /** The telephone path: she is found, told the next free time, and booked. */
    @Test
    void foundAndBookedInThreeCalls() {
        UUID anna = clinic.healthyPatient("1990-05-14");
        String patient =
                search("de vries").json().path("items").path(0).path("id").asString();
        assertThat(patient).isEqualTo(anna.toString());

        Wire.Answer free =
                reception.get(clinic.path("/availability?protocol=microdermabrasion-levels&technique=microdermabrasion"
                        + "&depth=level-1&area=hands&days=14&patient=" + patient));
        JsonNode days = free.json().path("days");
        assertThat(days).as(free.text()).hasSize(14);
        String first = StreamSupport.stream(days.spliterator(), false)
                .flatMap(day -> StreamSupport.stream(day.path("times").spliterator(), false))
                .findFirst()
                .orElseThrow()
                .asString();

        Wire.Answer booked = reception.post(clinic.path("/appointments"), """
                {"patientId":"%s","startsAt":"%s","adviceConfirmed":true,"treatment":{"protocol":"microdermabrasion-levels",\
                "technique":"microdermabrasion","depth":"level-1","areas":["hands"]}}""".formatted(patient, first));
        assertThat(booked.status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"query\":\"\"}", "{\"query\":\"a\"}", "{\"query\":\"12\"}", "{\"query\":\"31.02.1990\"}"
            })
    void whatCouldFindNobodyIsRefused(String body) {
        Wire.Answer answer = reception.post(clinic.path("/patients/search"), body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo("query");
    }

    @Test
    void othersMayNot() {
        String path = clinic.path("/patients/search");
        String body = "{\"query\":\"janssen\"}";
        assertThat(clinic.asPatient(UUID.randomUUID()).post(path, body).problem())
                .isEqualTo("forbidden");
        assertThat(clinic.as(Role.ACCOUNTANT).post(path, body).problem()).isEqualTo("forbidden");
    }

    private Wire.Answer search(String typed) {
        return reception.post(clinic.path("/patients/search"), "{\"query\":\"" + typed + "\"}");
    }

    private static String found(Wire.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return String.join(
                " ",
                StreamSupport.stream(answer.json().path("items").spliterator(), false)
                        .map(patient -> patient.path("familyName").asString())
                        .toList());
    }

    private void register(String givenName, String familyName, String birthDate, String phone) {
        assertThat(reception
                        .post(clinic.path("/patients"), """
                                {"givenName":"%s","familyName":"%s","birthDate":"%s","phone":"%s"}""".formatted(givenName, familyName, birthDate, phone))
                        .status())
                .isEqualTo(201);
    }
}
