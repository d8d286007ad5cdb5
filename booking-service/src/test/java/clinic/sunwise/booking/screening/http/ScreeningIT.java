package clinic.sunwise.booking.screening.http;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.casefile.CaseFile;
import clinic.sunwise.booking.casefile.CaseFiles;
import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Protocols;
import clinic.sunwise.booking.protocols.SkinSensitivity;
import clinic.sunwise.booking.protocols.Treatment;
import clinic.sunwise.booking.schema.BookingDatabase;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.ServiceTest;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import java.time.LocalDate;
import java.util.Set;
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
class ScreeningIT {

    private static final String PATH = "/api/clinics/moscow/screenings";
    private static final String SENSITIVE =
            "{\"answers\":[{\"question\":\"skin-sensitivity\",\"answer\":\"sensitive\"}]}";

    private static final Treatment CRYSTAL =
            new Treatment("diamond-crystal-oxygen", "crystal", "superficial", Set.of(Area.NECK));

    private final UUID nobody = UUID.randomUUID();
    private int port;
    private BookingDatabase database;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Directory directory;

    @Autowired
    private Protocols protocols;

    @BeforeAll
    void clinic(@LocalServerPort int port, @Autowired DataSource source) {
        this.port = port;
        database = new BookingDatabase(source);
        database.clinic("ru", "moscow", "Europe/Moscow");
        database.protocol("moscow", "diamond-crystal-oxygen", "2020-01-01");
    }

    @Test
    void everybodyMayReadTheQuestions() {
        Wire.Answer answer = wire(Role.ANONYMOUS)
                .get("/api/clinics/moscow/screening-questions?protocol=diamond-crystal-oxygen&technique=diamond");
        JsonNode question = answer.json().path("items").get(0);
        assertThat(question.path("code").asString()).isEqualTo("skin-sensitivity");
        assertThat(question.path("kind").asString()).isEqualTo("choice");
        assertThat(question.path("options")).hasSize(3);
        assertThat(question.path("validDays").asInt()).isEqualTo(365);
    }

    @ParameterizedTest
    @CsvSource({
        "'', protocol",
        "protocol=levitation, protocol",
        "protocol=microdermabrasion-levels, protocol",
        "protocol=diamond-crystal-oxygen&technique=ruby, technique",
        "protocol=diamond-crystal-oxygen&depth=deep, depth",
        "protocol=diamond-crystal-oxygen&area=knee, area",
        "protocol=diamond-crystal-oxygen&colour=red, colour",
    })
    void aWrongParameterIsNamed(String query, String field) {
        Wire.Answer answer = wire(Role.ANONYMOUS).get("/api/clinics/moscow/screening-questions?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void theLatestAnswerCounts() {
        UUID patient = database.patient("ru");
        Wire own = patient(patient);
        Clinic moscow = directory.premises("moscow").orElseThrow().clinic();
        LocalDate today = LocalDate.now(moscow.zone());
        Protocol protocol = protocols.of("moscow", today).getFirst();
        assertThat(files.of(moscow, patient).missing(protocol, CRYSTAL)).contains("skin-sensitivity");

        assertThat(own.post(PATH, SENSITIVE).status()).isEqualTo(201);
        assertThat(own.post(PATH, SENSITIVE.replace("sensitive\"}", "very-sensitive\"}"))
                        .status())
                .isEqualTo(201);

        CaseFile file = files.of(moscow, patient);
        assertThat(file.facts().skin()).isEqualTo(SkinSensitivity.VERY_SENSITIVE);
        assertThat(file.missing(protocol, CRYSTAL)).doesNotContain("skin-sensitivity");
        JsonNode answers =
                wire(Role.CLINICIAN).get(PATH + "?patient=" + patient).json().path("items");
        assertThat(answers).hasSize(1);
        assertThat(answers.get(0).path("answer").asString()).isEqualTo("very-sensitive");
        assertThat(answers.get(0).path("answeredAt").asString()).endsWith("+03:00");
        assertThat(own.get(PATH).json().path("items")).isEqualTo(answers);
    }

    @Test
    void aRepeatAnswersTheSame() {
        Wire own = patient(database.patient("ru"));
        Wire.Answer first = own.post(PATH, SENSITIVE, "once");
        assertThat(own.post(PATH, SENSITIVE, "once").text()).isEqualTo(first.text());
        assertThat(own.post(PATH, SENSITIVE.replace("sensitive\"}", "normal\"}"), "once")
                        .problem())
                .isEqualTo("idempotency-key-reused");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                                  | answers",
                "{\"answers\":[]}                                                    | answers",
                "{\"answers\":[null]}                                                | answers[0].question",
                "{\"answers\":[{\"answer\":\"x\"}]}                                  | answers[0].question",
                "{\"answers\":[{\"question\":\"shoe-size\",\"answer\":\"38\"}]}      | answers[0].question",
                "{\"answers\":[{\"question\":\"skin-sensitivity\"}]}                 | answers[0].answer",
                "{\"answers\":[{\"question\":\"skin-sensitivity\",\"answer\":\"\"}]} | answers[0].answer",
                "{\"answers\":[],\"colour\":1}                                       | colour",
                "{\"patientId\":\"x\",\"answers\":[]}                                | patientId",
            })
    void aWrongFieldIsNamed(String body, String field) {
        Wire.Answer answer = patient(database.patient("ru")).post(PATH, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field);
    }

    /** A right answer next to a wrong one is not kept either. */
    @Test
    void nothingIsKeptOfAWrongRequest() {
        Wire own = patient(database.patient("ru"));
        Wire.Answer contradicting = own.post(
                PATH,
                SENSITIVE.replace(
                        "]",
                        ",{\"question\":\"pregnancy\",\"answer\":false},"
                                + "{\"question\":\"due-date\",\"answer\":\"2090-01-01\"}]"));
        assertThat(contradicting.status()).isEqualTo(400);
        assertThat(contradicting.text()).contains("answers[2].answer").contains("answers[2].question");
        assertThat(own.get(PATH).json().path("items")).isEmpty();
    }

    @Test
    void eachOptionIsKeptByItself() {
        Wire own = patient(database.patient("ru"));
        String health = "{\"answers\":[{\"question\":\"health\",\"answer\":{\"diabetes\":%s,\"asthma\":%s}}]}";
        assertThat(own.post(PATH, health.formatted("true", "false")).status()).isEqualTo(201);
        assertThat(own.post(PATH, health.formatted("false", "false").replace(",\"asthma\":false", ""))
                        .status())
                .isEqualTo(201);
        JsonNode answers = own.get(PATH).json().path("items");
        assertThat(answers).hasSize(2);
        assertThat(answers.get(0).path("item").asString()).isEqualTo("asthma");
        assertThat(answers.get(1).path("answer").asBoolean(true)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "en, How does",
        "es-ES, ¿Cómo suele",
        "fr, Comment",
        "nl, Hoe reageert",
        "ru, Как ваша",
        "'tr, fr;q=0.8', Comment",
        "tr, Hoe reageert",
    })
    void questionsSpeakTheCallersLanguage(String language, String words) {
        Wire anonymous = wire(Role.ANONYMOUS);
        assertThat(anonymous
                        .send(anonymous
                                .request("/api/clinics/moscow/screening-questions?protocol=diamond-crystal-oxygen")
                                .header("Accept-Language", language)
                                .build())
                        .text())
                .contains(words);
    }

    @Test
    void whatIsAnsweredIsNotAskedAgain() {
        UUID patient = database.patient("ru");
        String open = "/api/clinics/moscow/screening-questions/unanswered?protocol=diamond-crystal-oxygen"
                + "&technique=crystal&depth=superficial&area=neck";
        assertThat(patient(patient).get(open).text()).contains("skin-sensitivity");
        patient(patient).post(PATH, SENSITIVE);
        assertThat(patient(patient).get(open).text()).doesNotContain("skin-sensitivity");
        assertThat(wire(Role.RECEPTION).get(open + "&patient=" + patient).text())
                .doesNotContain("skin-sensitivity");
        assertThat(wire(Role.RECEPTION).get(open).field()).isEqualTo("patient");
        assertThat(wire(Role.ANONYMOUS).get(open).status()).isEqualTo(401);
    }

    @Test
    void allWrongFieldsAreNamedAtOnce() {
        String twice = SENSITIVE.replace("]", ",{\"question\":\"skin-sensitivity\",\"answer\":\"normal\"},{}]");
        JsonNode errors =
                patient(database.patient("ru")).post(PATH, twice).json().path("errors");
        assertThat(errors).hasSize(2);
        assertThat(errors.get(0).path("message").asString()).isEqualTo("is answered twice");
    }

    @Test
    void anotherPatientsAnswersAreNotThere() {
        UUID patient = database.patient("ru");
        Wire other = patient(database.patient("ru"));
        String forHer = SENSITIVE.replaceFirst("\\{", "{\"patientId\":\"" + patient + "\",");
        assertThat(other.get(PATH + "?patient=" + patient).status()).isEqualTo(404);
        assertThat(other.post(PATH, forHer).status()).isEqualTo(404);
        assertThat(wire(Role.RECEPTION).post(PATH, forHer).status()).isEqualTo(201);
        assertThat(wire(Role.RECEPTION).post(PATH, SENSITIVE).field()).isEqualTo("patientId");
        assertThat(wire(Role.CLINICIAN).get(PATH + "?patient=" + nobody).status())
                .isEqualTo(404);
        assertThat(wire(Role.RECEPTION).get(PATH + "?patient=" + patient).status())
                .as("reception does not see what patients tell")
                .isEqualTo(403);
        assertThat(wire(Role.ACCOUNTANT).get(PATH + "?patient=" + patient).status())
                .isEqualTo(403);
        assertThat(wire(Role.ANONYMOUS).get(PATH).status()).isEqualTo(401);
    }

    private Wire patient(UUID patient) {
        return new Wire(port, TestTokens.ofPatient(patient, "moscow"));
    }

    private Wire wire(Role role) {
        return new Wire(port, TestTokens.of(role, "moscow"));
    }
}
