package clinic.sunwise.booking.directory.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.schema.BookingDatabase;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectoryIT {

    @Autowired
    private DataSource source;

    private Wire anybody;
    private UUID practitioner;

    @BeforeAll
    void clinic(@LocalServerPort int port) {
        BookingDatabase database = new BookingDatabase(source);
        database.clinic("nl", "leiden", "Europe/Amsterdam");
        practitioner = database.practitioner("leiden");
        database.protocol("leiden", "microdermabrasion-levels", "2020-01-01");
        database.protocol("leiden", "diamond-crystal-oxygen", "2120-01-01");
        anybody = new Wire(port, TestTokens.of(Role.ANONYMOUS));
    }

    @Test
    void clinicsAreToldToEverybody() {
        JsonNode clinics = anybody.get("/api/clinics").json().path("items");
        JsonNode leiden = anybody.get("/api/clinics/leiden").json();
        assertThat(clinics).contains(leiden);
        assertThat(leiden.toString()).isEqualTo("""
                {"id":"leiden","name":"leiden","country":"NL","timeZone":"Europe/Amsterdam","currency":"EUR",\
                "languages":["nl","en"],"slotMinutes":15,"bookingPolicy":{"minimumNoticeMinutes":0,"horizonDays":400,\
                "lateCancellationMinutes":1440}}\
                """);
    }

    @Test
    void practitionersAreToldToEverybody() {
        JsonNode answer = anybody.get("/api/clinics/leiden/practitioners").json();
        assertThat(answer.toString()).isEqualTo("""
                {"items":[{"id":"%s","name":"Sanne","grade":"therapist",\
                "protocols":["microdermabrasion-levels"]}]}\
                """.formatted(practitioner));
    }

    @Test
    void onlyWhatIsInForceTodayIsOffered() {
        JsonNode procedures =
                anybody.get("/api/clinics/leiden/procedures").json().path("items");
        assertThat(procedures).hasSize(1);
        JsonNode levels = procedures.get(0);
        assertThat(levels.path("protocol").asString()).isEqualTo("microdermabrasion-levels");
        assertThat(levels.path("source").asString()).isEqualTo("S2");
        assertThat(levels.path("course").toString()).isEqualTo("{\"sessionsMin\":5,\"sessionsMax\":12}");
        JsonNode technique = levels.path("techniques").get(0);
        assertThat(technique.path("depths").get(2).path("bookableBy").asString())
                .isEqualTo("clinician");
        assertThat(technique.path("areas").get(0).toString())
                .isEqualTo("{\"code\":\"forehead\",\"title\":\"Voorhoofd\",\"durationMinutes\":20,"
                        + "\"covers\":[\"forehead\"]}");
        assertThat(technique.path("depths").get(2).path("title").asString())
                .isEqualTo("Niveau III, tot in de levende laag");
        JsonNode wholeFace = technique.path("areas").get(technique.path("areas").size() - 1);
        assertThat(wholeFace.path("code").asString()).isEqualTo("whole-face");
        assertThat(wholeFace.path("covers").toString())
                .isEqualTo("[\"cheeks\",\"chin\",\"eyelids\",\"forehead\",\"lips\",\"nose\"]");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Microdermabrasion, 'Level II, the whole epidermis', Forehead",
        "es-MX, Microdermoabrasión, 'Nivel II, toda la epidermis', Frente",
        "fr, Microdermabrasion, 'Niveau II, tout l''épiderme', Front",
        "nl, Microdermabrasie, 'Niveau II, de hele opperhuid', Voorhoofd",
        "ru, Микродермабразия, 'Уровень II, весь эпидермис', Лоб",
        "tr, Microdermabrasie, 'Niveau II, de hele opperhuid', Voorhoofd",
    })
    void whatIsOfferedHasItsTitlesInTheReadersLanguage(String language, String technique, String depth, String area) {
        JsonNode levels = anybody.send(anybody.request("/api/clinics/leiden/procedures")
                        .header("Accept-Language", language)
                        .build())
                .json()
                .path("items")
                .get(0);
        assertThat(levels.path("title").asString()).isEqualTo(technique);
        JsonNode first = levels.path("techniques").get(0);
        assertThat(first.path("title").asString()).isEqualTo(technique);
        assertThat(first.path("depths").get(1).path("title").asString()).isEqualTo(depth);
        assertThat(first.path("areas").get(0).path("title").asString()).isEqualTo(area);
    }

    @Test
    void anUnknownClinicIsNotFound() {
        for (String path : new String[] {"", "/practitioners", "/procedures"}) {
            Wire.Answer answer = anybody.get("/api/clinics/atlantis" + path);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.problem()).isEqualTo("not-found");
        }
    }

    @Test
    void anUnknownParameterIsNamed() {
        Wire.Answer answer = anybody.get("/api/clinics/leiden/procedures?langauge=nl");
        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(answer.field()).isEqualTo("langauge");
    }
}
