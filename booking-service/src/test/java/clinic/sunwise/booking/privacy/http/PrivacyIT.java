package clinic.sunwise.booking.privacy.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.MovingClock;
import clinic.sunwise.booking.TestClinic;
import clinic.sunwise.booking.schema.Dump;
import clinic.sunwise.booking.schema.SealedTables;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.pdf.RecordWords;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.Wire;
import clinic.sunwise.platform.test.Wire.Answer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What is kept of a patient's health is sealed; she can take all of it along, and have it erased. */
@ServiceTest
@Import(MovingClock.Configuration.class)
class PrivacyIT {

    private static final String TREATMENT = """
            {"protocol":"microdermabrasion-levels","technique":"microdermabrasion","depth":"level-1","areas":["cheeks"]}""";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovingClock clock;

    private final String word = "canary" + UUID.randomUUID().toString().replace("-", "");
    private TestClinic utrecht;
    private UUID anna;
    private String hers;

    @BeforeEach
    void clinic() {
        clock.set("2027-01-04T07:00:00Z");
        utrecht = TestClinic.levels(jdbc, port);
        utrecht.practitioner("Sanne");
        utrecht.room("1");
        anna = utrecht.healthyPatient("1990-05-14");
        jdbc.sql("UPDATE patient SET family_name = ?, email = ?, phone = '+31612345678' WHERE id = ?")
                .params("Name" + word, word + "@example.org", anna)
                .update();
        hers = utrecht.path("/patients/" + anna);
    }

    @Test
    void whatIsKnownOfHerHealthStandsNowhereInClearAndIsHersToTakeAlong() {
        String visit = treated();
        assertThat(Dump.where(jdbc, "secret" + word)).isEmpty();
        assertThat(SealedTables.opened(jdbc, utrecht.id()).values().toString())
                .contains(
                        "secret" + word + "-check",
                        "secret" + word + "-visit",
                        "secret" + word + "-cancelled",
                        "laser");

        JsonNode data =
                done(utrecht.asPatient(anna).get(hers + "/export")).json().path("data");
        assertThat(data.path("patient").path(0).path("email").asString()).isEqualTo(word + "@example.org");
        assertThat(data.path("answers").path(0).has("answer")).isTrue();
        assertThat(data.path("treatmentsElsewhere").toString()).contains("laser", "2026-12-20");
        assertThat(data.path("checks").toString()).contains("secret" + word + "-check");
        assertThat(data.path("visits").toString()).contains("secret" + word + "-visit", visit);
        assertThat(data.path("cancellations").toString()).contains("secret" + word + "-cancelled");
        assertThat(data.path("messages").toString()).contains("confirmation");
        assertThat(data.toString()).doesNotContain("refusal_link", "secret_hash", "sealed");
        assertThat(done(utrecht.as(Role.ADMINISTRATOR).get(hers + "/export")).text())
                .contains(word);
        assertThat(utrecht.as(Role.RECEPTION).get(hers + "/export").problem()).isEqualTo("forbidden");
        UUID bella = utrecht.patient("1991-01-01");
        assertThat(utrecht.asPatient(bella).get(hers + "/export").status()).isEqualTo(404);
        assertThat(TestClinic.levels(jdbc, port)
                        .as(Role.ADMINISTRATOR)
                        .get(hers.replace(utrecht.id(), "nowhere") + "/export")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theSameIsThereToReadInHerLanguage() throws IOException {
        treated();
        byte[] pdf = file(utrecht.asPatient(anna), hers + "/export.pdf");
        String text = text(pdf).replaceAll("\\s+", " ");
        assertThat(text)
                .contains(
                        "Wat wij over u bewaren",
                        "Uw antwoorden",
                        "Controles voor behandelingen",
                        word + "@example.org")
                .contains("secret" + word.substring(0, 10), "wangen");
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                .as("tagged, as PDF/UA wants")
                .contains("/StructTreeRoot");
        assertThat(utrecht.as(Role.RECEPTION).get(hers + "/export.pdf").problem())
                .isEqualTo("forbidden");
        UUID bella = utrecht.patient("1991-01-01");
        assertThat(utrecht.asPatient(bella).get(hers + "/export.pdf").status()).isEqualTo(404);
        assertThat(utrecht.as(Role.ADMINISTRATOR)
                        .get(utrecht.path("/patients/" + UUID.randomUUID() + "/export.pdf"))
                        .status())
                .isEqualTo(404);
        assertThat(utrecht.as(Role.AUDITOR)
                        .get(utrecht.path("/audit/booking?kind=read&patient=" + anna))
                        .text())
                .contains("/export.pdf");
    }

    @Test
    void everyKindAndFieldHasItsWordInEveryLanguage() {
        treated();
        JsonNode data =
                done(utrecht.asPatient(anna).get(hers + "/export")).json().path("data");
        Set<String> keys = new TreeSet<>();
        data.properties().forEach(kind -> {
            keys.add("section." + kind.getKey());
            kind.getValue().forEach(row -> row.properties().forEach(field -> keys.add("field." + field.getKey())));
        });
        for (String language : RecordWords.LANGUAGES) {
            assertThat(RecordWords.in(language, UnaryOperator.identity()).keys())
                    .as(language)
                    .containsAll(keys);
        }
    }

    private static byte[] file(Wire caller, String path) {
        HttpResponse<byte[]> file = caller.file(path);
        assertThat(file.statusCode()).isEqualTo(200);
        return file.body();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void sheIsErasedOnceAndForEver() {
        String visit = treated();
        Wire administrator = utrecht.as(Role.ADMINISTRATOR);
        JsonNode erased = done(administrator.post(hers + "/erasure", "")).json();
        assertThat(erased.path("state").asString()).isEqualTo("erased");
        clock.set("2027-02-01T07:00:00Z");
        assertThat(done(administrator.post(hers + "/erasure", "")).json())
                .as("once")
                .isEqualTo(erased);

        assertThat(Dump.where(jdbc, word))
                .as("her name, her address, her words")
                .isEmpty();
        assertThat(SealedTables.opened(jdbc, utrecht.id()).values()).allMatch(rows -> rows.isEmpty());
        for (String path : new String[] {"", "/export", "/steps", "/treatments-elsewhere"}) {
            assertThat(administrator.get(hers + path).status()).as(path).isIn(403, 404);
        }
        assertThat(utrecht.asPatient(anna).get(hers + "/export").status()).isEqualTo(404);
        assertThat(utrecht.asPatient(anna)
                        .post(hers + "/erasure", "")
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("erased");
        assertThat(done(utrecht.as(Role.CLINICIAN).get(utrecht.path("/appointments/" + visit)))
                        .text())
                .as("what was done keeps its place")
                .contains("\"state\":\"completed\"", anna.toString());
        assertThat(done(utrecht.as(Role.CLINICIAN).get(utrecht.path("/appointments/" + visit + "/checks")))
                        .text())
                .isEqualTo("{\"items\":[]}");
        Answer corrected = utrecht.as(Role.CLINICIAN)
                .post(
                        utrecht.path("/appointments/" + visit + "/visit/correct"),
                        "{\"notes\":\"again\",\"reason\":\"there was something else\"}");
        assertThat(corrected.status()).as("nothing new is written of her").isEqualTo(404);
        assertThat(jdbc.sql("SELECT count(*) FROM data_key WHERE owner = ?")
                        .param(anna)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoIsExpectedIsNotErased() {
        String booked = id(utrecht.book(anna, TREATMENT, "2027-01-18T10:00:00+01:00"));
        for (Wire caller : new Wire[] {utrecht.as(Role.ADMINISTRATOR), utrecht.asPatient(anna)}) {
            Answer refused = caller.post(hers + "/erasure", "");
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.problem()).isEqualTo("still-expected");
            assertThat(refused.json().path("appointments")).hasSize(1);
            assertThat(refused.json().path("appointments").path(0).toString())
                    .isEqualTo("{\"clinic\":\"" + utrecht.id() + "\",\"id\":\"" + booked
                            + "\",\"state\":\"booked\",\"startsAt\":\"2027-01-18T10:00+01:00\"}");
        }
        assertThat(utrecht.as(Role.RECEPTION).post(hers + "/erasure", "").problem())
                .isEqualTo("forbidden");
        UUID bella = utrecht.patient("1991-01-01");
        assertThat(utrecht.asPatient(bella).post(hers + "/erasure", "").status())
                .isEqualTo(404);
        assertThat(utrecht.asPatient(bella)
                        .post(utrecht.path("/patients/" + bella + "/erasure"), "")
                        .problem())
                .isEqualTo("no-address");
        assertThat(utrecht.as(Role.ADMINISTRATOR)
                        .post(utrecht.path("/patients/" + UUID.randomUUID() + "/erasure"), "")
                        .status())
                .isEqualTo(404);
    }

    /** Everything that tells of her health, and an appointment that is over. */
    private String treated() {
        Wire herself = utrecht.asPatient(anna);
        done(herself.post(
                hers + "/treatments-elsewhere",
                "{\"procedure\":\"laser\",\"day\":\"2026-12-20\",\"areas\":[\"neck\"]}"));
        String given = id(utrecht.book(anna, TREATMENT, "2027-01-19T10:00:00+01:00"));
        done(herself.post(
                utrecht.path("/appointments/" + given + "/cancel"), "{\"reason\":\"secret" + word + "-cancelled\"}"));
        String visit = id(utrecht.book(anna, TREATMENT, "2027-01-04T10:00:00+01:00"));
        clock.set("2027-01-04T09:00:00Z");
        String one = utrecht.path("/appointments/" + visit);
        done(utrecht.as(Role.RECEPTION)
                .post(
                        one + "/check-in",
                        "{\"unchanged\":true,\"examination\":{\"findings\":[],\"notes\":\"secret" + word
                                + "-check\"}}"));
        done(utrecht.as(Role.CLINICIAN)
                .post(one + "/complete", "{\"performed\":" + TREATMENT + ",\"notes\":\"secret" + word + "-visit\"}"));
        return visit;
    }

    private static String id(Answer answer) {
        return done(answer).json().path("id").asString();
    }

    private static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
        return answer;
    }
}
