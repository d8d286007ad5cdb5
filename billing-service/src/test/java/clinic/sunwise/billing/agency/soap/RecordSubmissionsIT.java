package clinic.sunwise.billing.agency.soap;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.BillingServiceTest;
import clinic.sunwise.billing.BillingVisits;
import clinic.sunwise.billing.agency.RecordSubmissions;
import clinic.sunwise.billing.agency.SentRecords;
import clinic.sunwise.billing.documents.IssuedDocuments;
import clinic.sunwise.billing.documents.SpanishClinic;
import clinic.sunwise.billing.documents.verifactu.RecordSchema;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.reach.Reach;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Records on their way to an agency that takes some, wants to be left in peace, forgets its answers and refuses. */
@BillingServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordSubmissionsIT {

    private static final Instant NOON = Instant.parse("2027-02-01T11:00:00Z");

    @LocalServerPort
    private int port;

    @Autowired
    private BillingVisits visits;

    @Autowired
    private SentRecords records;

    @Autowired
    private IssuedDocuments documents;

    private FakeTaxAgency agency = new FakeTaxAgency();

    @AfterEach
    void another() {
        agency.close();
        agency = new FakeTaxAgency();
    }

    @Test
    void someAreTakenAndTheNextMessageWaitsAsLongAsItIsTold() {
        List<String> numbers = issued("madrid-one", 3);
        agency.answers(
                200,
                FakeTaxAgency.told(
                        FakeTaxAgency.line(numbers.get(0), "Correcto", ""),
                        FakeTaxAgency.line(
                                numbers.get(1), "AceptadoConErrores", FakeTaxAgency.error("2001", "NIF no censado")),
                        FakeTaxAgency.line(numbers.get(2), "Incorrecto", FakeTaxAgency.error("1100", "Importe"))));
        assertThat(at(NOON).due()).contains("madrid-one");
        assertThat(at(NOON).send("madrid-one")).isTrue();
        assertThat(message(0))
                .contains("<sf:PrimerRegistro>S</sf:PrimerRegistro>")
                .contains(numbers);
        assertThat(RecordSchema.fault(message(0))).isEmpty();
        JsonNode standing = accountant("madrid-one").get(api("madrid-one")).json();
        assertThat(standing.path("sending").asBoolean())
                .as("it is off but for this test")
                .isFalse();
        assertThat(standing.toString())
                .contains("\"waiting\":0", "\"accepted\":1", "\"acceptedWithErrors\":1", "\"refused\":1")
                .contains("\"nextAt\":\"2027-02-01T11:02:00Z\"");
        JsonNode refused = accountant("madrid-one")
                .get(api("madrid-one") + "/records?state=refused")
                .json()
                .path("items");
        assertThat(refused).hasSize(1);
        assertThat(refused.path(0).path("number").asString()).isEqualTo(numbers.get(2));
        assertThat(refused.path(0).path("code").asString()).isEqualTo("1100");
        assertThat(refused.path(0).path("receipt").asString()).isEqualTo("A-CSV0123456789AB");

        String next =
                visits.invoice("madrid-one", UUID.randomUUID(), "neck").number().text();
        assertThat(at(NOON.plusSeconds(119)).due()).doesNotContain("madrid-one");
        assertThat(at(NOON.plusSeconds(119)).send("madrid-one")).isFalse();
        agency.answers(200, FakeTaxAgency.told(FakeTaxAgency.line(next, "Correcto", "")));
        assertThat(at(NOON.plusSeconds(120)).send("madrid-one")).isTrue();
        assertThat(message(1)).contains("<sf:RegistroAnterior>").contains(next).doesNotContain(numbers.get(0));
        assertThat(at(NOON.plusSeconds(600)).due()).doesNotContain("madrid-one");
    }

    /** The agency had taken it: sent again it is a duplicate, and counts as what it has. */
    @Test
    void whatWasLostIsSentAgainAndThereOnce() {
        List<String> numbers = issued("madrid-two", 2);
        agency.losesItsAnswer();
        assertThat(at(NOON).send("madrid-two")).isTrue();
        agency.isSlow();
        assertThat(at(NOON.plusSeconds(60)).send("madrid-two")).isTrue();
        agency.answers(503, "<html>closed at night</html>");
        assertThat(at(NOON.plusSeconds(120)).send("madrid-two")).isTrue();
        JsonNode troubled = accountant("madrid-two").get(api("madrid-two")).json();
        assertThat(troubled.path("waiting").asInt()).isEqualTo(2);
        assertThat(troubled.path("trouble").asString()).contains("503");
        agency.answers(
                200,
                FakeTaxAgency.told(
                        FakeTaxAgency.line(numbers.get(0), "Incorrecto", FakeTaxAgency.duplicate("Correcta")),
                        FakeTaxAgency.line(numbers.get(1), "Correcto", "")));
        assertThat(at(NOON.plusSeconds(180)).send("madrid-two")).isTrue();
        assertThat(agency.envelopes().stream().distinct()).hasSize(1);
        JsonNode standing = accountant("madrid-two").get(api("madrid-two")).json();
        assertThat(standing.toString())
                .contains("\"waiting\":0", "\"accepted\":2")
                .doesNotContain("trouble");
    }

    @Test
    void aMessageThatIsRefusedIsToldAndTriedLater() {
        issued("madrid-six", 1);
        agency.answers(500, FakeTaxAgency.fault("Client", "Codigo[4112]. El titular del certificado no puede"));
        assertThat(at(NOON).send("madrid-six")).isTrue();
        assertThat(accountant("madrid-six")
                        .get(api("madrid-six"))
                        .json()
                        .path("trouble")
                        .asString())
                .contains("4112");
        agency.answers(403, "");
        assertThat(at(NOON.plus(Duration.ofMinutes(9))).send("madrid-six")).isFalse();
        assertThat(at(NOON.plus(Duration.ofMinutes(10))).send("madrid-six")).isTrue();
        assertThat(accountant("madrid-six")
                        .get(api("madrid-six"))
                        .json()
                        .path("trouble")
                        .asString())
                .contains("certificate");
    }

    /** What one sends no other does; who dies meanwhile loses its turn. */
    @Test
    void ofManyInstancesOneSends() {
        String number = issued("madrid-ten", 1).getFirst();
        agency.answers(200, FakeTaxAgency.told(FakeTaxAgency.line(number, "Correcto", "")));
        List<CompletableFuture<Boolean>> all = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> sentByARound("madrid-ten")))
                .limit(6)
                .toList();
        assertThat(all.stream().map(CompletableFuture::join)).containsOnlyOnce(true);
        assertThat(agency.envelopes()).hasSize(1);
        visits.invoice("madrid-ten", UUID.randomUUID(), "neck");
        Instant later = NOON.plusSeconds(120);
        assertThat(records.claim("madrid-ten", later, later.plusSeconds(120))).isTrue();
        assertThat(at(later.plusSeconds(119)).send("madrid-ten")).isFalse();
        assertThat(at(later.plusSeconds(120)).send("madrid-ten")).isTrue();
    }

    private boolean sentByARound(String clinic) {
        try (Reach.Scope reach = Reach.everywhere()) {
            return at(NOON).send(clinic);
        }
    }

    @Test
    void onlyTheClinicsOwnOfficeSeesIt() {
        SpanishClinic.open(visits, "madrid-own");
        Wire reception = new Wire(port, TestTokens.of(Role.RECEPTION, "madrid-own"));
        for (String path : List.of("", "/records")) {
            assertThat(reception.get(api("madrid-own") + path).problem()).isEqualTo("forbidden");
            assertThat(accountant("utrecht").get(api("madrid-own") + path).problem())
                    .isEqualTo("not-found");
        }
        Wire own = accountant("madrid-own");
        assertThat(own.get(api("madrid-own") + "/records?state=lost").field()).isEqualTo("state");
        assertThat(own.get(api("madrid-own") + "/records?after=-1").field()).isEqualTo("after");
        assertThat(own.get(api("madrid-own") + "/records?after=x").field()).isEqualTo("after");
    }

    private List<String> issued(String clinic, int invoices) {
        SpanishClinic.open(visits, clinic);
        return Stream.generate(() -> visits.invoice(clinic, UUID.randomUUID(), "neck")
                        .number()
                        .text())
                .limit(invoices)
                .toList();
    }

    private RecordSubmissions at(Instant now) {
        return new RecordSubmissions(agency.client(), records, documents, Clock.fixed(now, ZoneOffset.UTC));
    }

    /** What was in an envelope. */
    private String message(int number) {
        String envelope = agency.envelopes().get(number);
        return envelope.substring(
                envelope.indexOf("<env:Body>") + "<env:Body>".length(), envelope.indexOf("</env:Body>"));
    }

    private Wire accountant(String clinic) {
        return new Wire(port, TestTokens.of(Role.ACCOUNTANT, clinic));
    }

    private static String api(String clinic) {
        return "/api/clinics/" + clinic + "/tax-agency";
    }
}
