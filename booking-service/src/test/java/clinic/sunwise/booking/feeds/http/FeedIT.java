package clinic.sunwise.booking.feeds.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.MovingClock;
import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.Wire;
import clinic.sunwise.platform.test.Wire.Answer;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Anna is booked with Sanne in room 1 at ten on Monday 11 January 2027, and her telephone reads it by itself. */
@ServiceTest
@Import(MovingClock.Configuration.class)
class FeedIT {

    private static final String TREATMENT = """
            {"protocol":"microdermabrasion-levels","technique":"microdermabrasion","depth":"level-1","areas":["cheeks"]}""";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovingClock clock;

    private TestClinic clinic;
    private UUID sanne;
    private UUID room;
    private UUID anna;
    private String visit;
    private Wire telephone;

    @BeforeEach
    void clinic() {
        clock.set("2027-01-04T07:00:00Z");
        clinic = TestClinic.levels(jdbc, port);
        jdbc.sql(
                        "UPDATE clinic SET name = 'Huid, Utrecht; aan de Oudegracht bij de Dom, tweede verdieping links' WHERE id = ?")
                .param(clinic.id())
                .update();
        sanne = clinic.practitioner("Sanne");
        room = clinic.room("Room 1");
        anna = clinic.healthyPatient("1990-05-14");
        Answer booked = clinic.book(anna, TREATMENT, "2027-01-11T10:00:00+01:00");
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        visit = booked.json().path("id").asString();
        telephone = clinic.as(Role.ANONYMOUS);
    }

    @Test
    void aCalendarTellsWhenAndWhereAndFollowsEveryChange() throws Exception {
        String address = address(clinic.asPatient(anna), "{\"kind\":\"patient\"}");
        Answer first = telephone.get(address);
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        VEvent event = only(first);
        assertThat(value(event, "UID")).isEqualTo(visit + "@sunwise.clinic");
        assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(event, "DTSTART")).isEqualTo("20270111T090000Z");
        assertThat(value(event, "SUMMARY"))
                .isEqualTo("Huid, Utrecht; aan de Oudegracht bij de Dom, tweede verdieping links");
        assertThat(first.text())
                .doesNotContain("icrodermabrasion")
                .doesNotContain("Sanne")
                .doesNotContain("Anna")
                .doesNotContain("Vries")
                .doesNotContain(anna.toString());
        int sequence = Integer.parseInt(value(event, "SEQUENCE"));

        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(unless(address, tag).status()).isEqualTo(304);
        clock.set("2027-01-05T07:00:00Z");
        assertThat(unless(address, tag).status())
                .as("time alone changes nothing")
                .isEqualTo(304);
        clinic.asPatient(anna).post(clinic.path("/appointments/" + visit + "/cancel"), "{}");
        Answer second = unless(address, tag);
        assertThat(second.status()).isEqualTo(200);
        VEvent cancelled = only(second);
        assertThat(value(cancelled, "UID")).isEqualTo(visit + "@sunwise.clinic");
        assertThat(value(cancelled, "STATUS")).isEqualTo("CANCELLED");
        assertThat(Integer.parseInt(value(cancelled, "SEQUENCE"))).isGreaterThan(sequence);
        assertThat(value(cancelled, "LAST-MODIFIED")).isEqualTo("20270105T070000Z");
    }

    @Test
    void onlyItsHolderLetsProceduresAndNamesIn() throws Exception {
        Wire reception = clinic.as(Role.RECEPTION);
        Answer hers = telephone.get(address(clinic.asPatient(anna), "{\"kind\":\"patient\",\"showsDetails\":true}"));
        assertThat(value(only(hers), "SUMMARY")).contains("icrodermabrasion").contains("Sanne");
        for (String kind : List.of("\"practitioner\",\"subjectId\":\"" + sanne, "\"room\",\"subjectId\":\"" + room)) {
            String feed = "{\"kind\":" + kind + "\"";
            Answer plain = telephone.get(address(reception, feed + "}"));
            assertThat(only(plain).getProperty("SUMMARY")).isPresent();
            assertThat(plain.text()).doesNotContain("Vries").doesNotContain("icrodermabrasion");
            assertThat(reception
                            .post(clinic.path("/feeds"), feed + ",\"showsDetails\":true}")
                            .field())
                    .isEqualTo("showsDetails");
            Answer full = telephone.get(address(clinic.as(Role.CLINICIAN), feed + ",\"showsDetails\":true}"));
            assertThat(value(only(full), "SUMMARY"))
                    .contains("icrodermabrasion")
                    .contains("Anna de Vries");
        }
        Answer notHers = reception.post(
                clinic.path("/feeds"), "{\"kind\":\"patient\",\"showsDetails\":true,\"subjectId\":\"" + anna + "\"}");
        assertThat(notHers.field()).isEqualTo("showsDetails");
        assertThat(only(telephone.get(address(reception, "{\"kind\":\"patient\",\"subjectId\":\"" + anna + "\"}"))))
                .isNotNull();
    }

    @Test
    void whatIsRevokedIsAsUnknownAsWhatNeverWas() {
        Answer opened = clinic.asPatient(anna).post(clinic.path("/feeds"), "{\"kind\":\"patient\"}", "the-key");
        String address = opened.json().path("address").asString();
        String feed = clinic.path("/feeds/" + opened.json().path("id").asString());
        Answer again = clinic.asPatient(anna).post(clinic.path("/feeds"), "{\"kind\":\"patient\"}", "the-key");
        assertThat(again.json().path("id")).isEqualTo(opened.json().path("id"));
        assertThat(again.json().path("address").isMissingNode())
                .as("shown once")
                .isTrue();
        String secret = address.replaceAll("/api/feeds/(.*)\\.ics", "$1");
        assertThat(secret).hasSize(43);
        assertThat(jdbc.sql("SELECT count(*) FROM calendar_feed f WHERE f::text LIKE ?")
                        .param("%" + secret + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("SELECT count(*) FROM idempotency_key k WHERE k::text LIKE ?")
                        .param("%" + secret + "%")
                        .query(Integer.class)
                        .single())
                .isZero();

        assertThat(telephone.get(address).status()).isEqualTo(200);
        assertThat(clinic.asPatient(clinic.healthyPatient("1980-01-01"))
                        .delete(feed)
                        .status())
                .as("another patient")
                .isEqualTo(404);
        assertThat(clinic.asPatient(anna).delete(feed).status()).isEqualTo(204);
        assertThat(clinic.asPatient(anna).delete(feed).status()).as("twice").isEqualTo(204);
        Answer revoked = telephone.get(address);
        Answer unknown = telephone.get(address.replace(secret, "A".repeat(43)));
        assertThat(revoked.status()).isEqualTo(404);
        assertThat(problem(revoked)).isEqualTo(problem(unknown));
        assertThat(revoked.headers().map().keySet())
                .isEqualTo(unknown.headers().map().keySet());
        JsonNode list = clinic.asPatient(anna).get(clinic.path("/feeds")).json().path("items");
        assertThat(list).hasSize(1);
        assertThat(Instant.parse(list.path(0).path("revokedAt").asString())).isEqualTo("2027-01-04T07:00:00Z");
    }

    @Test
    void badRequestsNameTheirField() {
        Wire patient = clinic.asPatient(anna);
        Wire reception = clinic.as(Role.RECEPTION);
        UUID nobody = UUID.randomUUID();
        assertThat(refused(patient, "{}")).isEqualTo("kind");
        assertThat(refused(patient, "{\"kind\":\"device\"}")).isEqualTo("kind");
        assertThat(refused(patient, "{\"kind\":\"room\",\"subjectId\":\"" + anna + "\"}"))
                .isEqualTo("kind");
        assertThat(refused(patient, "{\"kind\":\"patient\",\"subjectId\":\"" + nobody + "\"}"))
                .isEqualTo("subjectId");
        assertThat(refused(reception, "{\"kind\":\"room\"}")).isEqualTo("subjectId");
        for (String kind : List.of("patient", "practitioner", "room")) {
            assertThat(refused(reception, "{\"kind\":\"" + kind + "\",\"subjectId\":\"" + nobody + "\"}"))
                    .isEqualTo("subjectId");
        }
        for (int number = 0; number < 10; number++) {
            address(patient, "{\"kind\":\"patient\"}");
        }
        assertThat(refused(patient, "{\"kind\":\"patient\"}"))
                .as("the eleventh")
                .isEqualTo("subjectId");
        assertThat(clinic.as(Role.ACCOUNTANT).get(clinic.path("/feeds")).status())
                .isEqualTo(403);
        assertThat(telephone.get(clinic.path("/feeds")).status()).isEqualTo(401);
    }

    private String refused(Wire caller, String feed) {
        Answer answer = caller.post(clinic.path("/feeds"), feed);
        assertThat(answer.problem()).as(feed).isEqualTo("invalid-request");
        return answer.field();
    }

    private String address(Wire caller, String feed) {
        Answer opened = caller.post(clinic.path("/feeds"), feed);
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return opened.json().path("address").asString();
    }

    private Answer unless(String address, String tag) {
        return telephone.send(
                telephone.request(address).header("If-None-Match", tag).GET().build());
    }

    private static String problem(Answer answer) {
        return answer.text().replaceAll("\"correlationId\":\"[^\"]*\"", "").replaceAll("\"instance\":\"[^\"]*\"", "");
    }

    private static VEvent only(Answer answer) throws Exception {
        List<VEvent> events =
                new CalendarBuilder().build(new StringReader(answer.text())).getComponents("VEVENT");
        assertThat(events).hasSize(1);
        assertThat(events.getFirst().validate().hasErrors()).isFalse();
        return events.getFirst();
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }
}
