package clinic.sunwise.booking.schedulinglinks.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.MovingClock;
import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.Wire;
import clinic.sunwise.platform.test.Wire.Answer;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that looks for free times at many clinics finds those that let it. */
@ServiceTest
@Import(MovingClock.Configuration.class)
class SchedulingLinksIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String LINKS = "/api/scheduling-links";
    private static final String PLACE = """
            {"line":"Oudegracht 1","postalCode":"3511 AA","city":"Utrecht","state":"UT","phone":"+31 30 000 0000"}""";
    private static final String TREATMENT = """
            {"protocol":"microdermabrasion-levels","technique":"microdermabrasion","depth":"level-1","areas":["cheeks"]}""";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovingClock clock;

    private TestClinic clinic;
    private Wire anybody;

    @BeforeEach
    void clinic() {
        clock.set("2027-01-04T07:00:00Z");
        clinic = TestClinic.levels(jdbc, port);
        clinic.practitioner("Sanne");
        clinic.room("1");
        anybody = clinic.as(Role.ANONYMOUS);
    }

    @Test
    void itsLinksLeadFromTheManifestToFreeTimesAndNothingElse() {
        UUID anna = clinic.healthyPatient("1990-05-14");
        assertThat(clinic.book(anna, TREATMENT, "2027-01-11T10:00:00+01:00").status())
                .isEqualTo(201);
        publish();
        Answer manifest = anybody.get(LINKS + "/$bulk-publish");
        assertThat(manifest.status()).as(manifest.text()).isEqualTo(200);
        assertThat(manifest.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=60");
        assertThat(manifest.json().path("transactionTime").asString()).isEqualTo("2027-01-04T07:00:00Z");
        assertThat(manifest.json().path("request").asString())
                .isEqualTo("http://localhost:8080/api/scheduling-links/$bulk-publish");
        assertThat(manifest.json().path("error")).isEmpty();
        JsonNode file = manifest.json()
                .path("output")
                .valueStream()
                .filter(output -> output.path("url").asString().contains(clinic.id()))
                .findFirst()
                .orElseThrow();
        assertThat(file.path("type").asString()).isEqualTo("Slot");
        assertThat(file.path("extension").path("state").toString()).isEqualTo("[\"UT\"]");

        JsonNode location = lines("/locations.ndjson").stream()
                .filter(line -> line.path("id").asString().equals(clinic.id()))
                .findFirst()
                .orElseThrow();
        assertThat(location.path("resourceType").asString()).isEqualTo("Location");
        assertThat(location.path("address").path("postalCode").asString()).isEqualTo("3511 AA");
        assertThat(location.path("position").toString()).isEqualTo("{\"latitude\":52.09,\"longitude\":5.12}");
        assertThat(location.path("telecom")).hasSize(2);
        List<JsonNode> schedules = lines("/schedules.ndjson").stream()
                .filter(line -> line.path("actor").toString().contains("Location/" + clinic.id() + "\""))
                .toList();
        assertThat(schedules).as("two levels that patients may choose").hasSize(2);

        Answer raw = anybody.get(slots());
        assertThat(raw.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/fhir+ndjson");
        assertThat(raw.text())
                .doesNotContain(anna.toString())
                .doesNotContain("Sanne")
                .doesNotContain("Vries");
        List<JsonNode> slots = lines("/slots/" + clinic.id() + ".ndjson");
        assertThat(slots).extracting(slot -> slot.path("id").asString()).doesNotHaveDuplicates();
        assertThat(slots).allSatisfy(slot -> {
            assertThat(slot.path("status").asString()).isEqualTo("free");
            assertThat(schedules)
                    .extracting(schedule -> "Schedule/" + schedule.path("id").asString())
                    .contains(slot.path("schedule").path("reference").asString());
            assertThat(slot.path("extension").path(0).path("valueUrl").asString())
                    .isEqualTo("http://localhost:8080/book/" + clinic.id());
        });
        assertThat(slots)
                .extracting(slot -> slot.path("start").asString())
                .contains("2027-01-11T09:00:00+01:00", "2027-01-31T09:00:00+01:00")
                .doesNotContain("2027-01-11T10:00:00+01:00", "2027-02-01T09:00:00+01:00");
        assertThat(slots)
                .as("none over what is booked")
                .noneMatch(slot -> OffsetDateTime.parse(slot.path("start").asString())
                                .isBefore(OffsetDateTime.parse("2027-01-11T10:30:00+01:00"))
                        && OffsetDateTime.parse(slot.path("end").asString())
                                .isAfter(OffsetDateTime.parse("2027-01-11T10:00:00+01:00")));
    }

    @Test
    void whoDoesNotPublishIsNotThere() {
        assertThat(anybody.get(slots()).status()).isEqualTo(404);
        assertThat(anybody.get(LINKS + "/$bulk-publish").text()).doesNotContain(clinic.id());
        publish();
        assertThat(anybody.get(slots()).status()).isEqualTo(200);
        assertThat(clinic.as(Role.ADMINISTRATOR)
                        .delete(clinic.path("/public-listing"))
                        .status())
                .isEqualTo(204);
        assertThat(anybody.get(slots()).status()).as("at once").isEqualTo(404);
        assertThat(anybody.get(LINKS + "/slots/nowhere.ndjson").status()).isEqualTo(404);
    }

    @Test
    void onlyAnAdministratorPublishesAndWhatIsMissingIsNamed() {
        Wire administrator = clinic.as(Role.ADMINISTRATOR);
        String listing = clinic.path("/public-listing");
        assertThat(clinic.as(Role.RECEPTION).put(listing, PLACE).status()).isEqualTo(403);
        for (String field : List.of("line", "postalCode", "city", "state", "phone")) {
            Answer refused = administrator.put(
                    listing, PLACE.replaceFirst("\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":\" \""));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.field()).isEqualTo(field);
        }
        assertThat(administrator
                        .put(listing, PLACE.replace("Oudegracht", "x".repeat(100)))
                        .field())
                .isEqualTo("line");
        assertThat(clinic.as(Role.RECEPTION).get(listing).status()).isEqualTo(404);
        publish();
        assertThat(clinic.as(Role.RECEPTION).get(listing).json().path("city").asString())
                .isEqualTo("Utrecht");
    }

    private void publish() {
        Answer published = clinic.as(Role.ADMINISTRATOR).put(clinic.path("/public-listing"), PLACE);
        assertThat(published.status()).as(published.text()).isEqualTo(200);
    }

    private String slots() {
        return LINKS + "/slots/" + clinic.id() + ".ndjson";
    }

    private List<JsonNode> lines(String file) {
        return anybody.get(LINKS + file).text().lines().map(JSON::readTree).toList();
    }
}
