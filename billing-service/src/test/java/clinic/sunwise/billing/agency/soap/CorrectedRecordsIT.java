package clinic.sunwise.billing.agency.soap;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.BillingServiceTest;
import clinic.sunwise.billing.BillingVisits;
import clinic.sunwise.billing.agency.RecordSubmissions;
import clinic.sunwise.billing.agency.SentRecords;
import clinic.sunwise.billing.documents.IssuedDocuments;
import clinic.sunwise.billing.documents.SpanishClinic;
import clinic.sunwise.billing.documents.verifactu.RecordSchema;
import clinic.sunwise.billing.invoices.ChainCheck;
import clinic.sunwise.billing.invoices.Invoice;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the agency refuses is told again, what should never have been issued is cancelled there, and a simplified invoice is replaced. */
@BillingServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorrectedRecordsIT {

    private static final String MISTAKE =
            "{\"reason\":\"nothing-rendered\",\"note\":\"the wrong patient was checked in\"}";
    private static final String ANNA = """
            {"name":"Anna Smit","taxNumber":"12345678-z","address":"Calle Mayor 2, Madrid","country":"ES"}""";

    @LocalServerPort
    private int port;

    @Autowired
    private BillingVisits visits;

    @Autowired
    private SentRecords records;

    @Autowired
    private IssuedDocuments documents;

    @Autowired
    private ChainCheck chain;

    private FakeTaxAgency agency = new FakeTaxAgency();
    private Instant now = Instant.parse("2027-02-01T11:00:00Z");

    @AfterEach
    void another() {
        agency.close();
        agency = new FakeTaxAgency();
    }

    /** Refused, told again, refused again, taken with errors, told again: each a record of its own in the chain. */
    @Test
    void aRefusedRecordIsToldAgainAsOneOfItsOwn() {
        Invoice invoice = issued("bilbao-one");
        String number = invoice.number().text();
        Wire accountant = accountant("bilbao-one");
        assertThat(accountant.post(correction("bilbao-one", 1), "").problem()).isEqualTo("wrong-state");
        told("bilbao-one", FakeTaxAgency.line(number, "Incorrecto", FakeTaxAgency.error("1110", "NIF no censado")));

        String key = UUID.randomUUID().toString();
        JsonNode added = accountant.post(correction("bilbao-one", 1), "", key).json();
        assertThat(added.path("position").asInt()).isEqualTo(2);
        assertThat(accountant.post(correction("bilbao-one", 1), "", key).json()).isEqualTo(added);
        assertThat(accountant.post(correction("bilbao-one", 1), "").problem()).isEqualTo("wrong-state");
        told("bilbao-one", FakeTaxAgency.line(number, "Incorrecto", FakeTaxAgency.error("1110", "NIF no censado")));
        assertThat(lastMessage())
                .contains("<sf:Subsanacion>S</sf:Subsanacion><sf:RechazoPrevio>X</sf:RechazoPrevio>")
                .contains("<sf:RegistroAnterior>")
                .doesNotContain("PrimerRegistro");

        accountant.post(correction("bilbao-one", 2), "");
        told("bilbao-one", FakeTaxAgency.line(number, "AceptadoConErrores", FakeTaxAgency.error("2000", "Huella")));
        accountant.post(correction("bilbao-one", 3), "");
        told("bilbao-one", FakeTaxAgency.line(number, "Correcto", ""));
        assertThat(lastMessage()).contains("<sf:Subsanacion>S</sf:Subsanacion>").doesNotContain("RechazoPrevio");
        assertThat(accountant.post(correction("bilbao-one", 4), "").problem()).isEqualTo("wrong-state");

        JsonNode all = accountant
                .get("/api/clinics/bilbao-one/tax-agency/records")
                .json()
                .path("items");
        assertThat(all).hasSize(4);
        assertThat(all.path(0).path("act").asString()).isEqualTo("issue");
        assertThat(all.path(0).path("followedBy").asInt()).isEqualTo(2);
        assertThat(all.path(3).path("act").asString()).isEqualTo("issue-again");
        assertThat(all.path(3).has("followedBy")).isFalse();
        assertThat(chain.check("bilbao-one")).isEqualTo(new ChainCheck.Result(4, Optional.empty()));
    }

    /** The issue goes first, the cancellation with the next message: the agency tells records apart by their document's number. */
    @Test
    void whatIsCancelledIsToldAfterItsIssueAndOnceIsEnough() {
        Invoice invoice = issued("bilbao-two");
        cancel(invoice);
        told("bilbao-two", FakeTaxAgency.line(invoice.number().text(), "Correcto", ""));
        assertThat(lastMessage()).doesNotContain("RegistroAnulacion");
        told(
                "bilbao-two",
                FakeTaxAgency.line(invoice.number().text(), "Incorrecto", FakeTaxAgency.duplicate("Anulada")));
        assertThat(lastMessage())
                .contains("<sf:RegistroAnulacion>")
                .doesNotContain("SinRegistroPrevio", "RegistroAlta");
        assertThat(standing("bilbao-two")).contains("\"waiting\":0", "\"accepted\":2", "\"refused\":0");
    }

    /** The agency has never had it, and says so once more. */
    @Test
    void whatWasRefusedIsCancelledWithoutARecordBefore() {
        Invoice invoice = issued("bilbao-six");
        told("bilbao-six", FakeTaxAgency.line(invoice.number().text(), "Incorrecto", FakeTaxAgency.error("1", "w")));
        cancel(invoice);
        told("bilbao-six", FakeTaxAgency.line(invoice.number().text(), "Incorrecto", FakeTaxAgency.error("2", "w")));
        assertThat(lastMessage()).contains("<sf:SinRegistroPrevio>S</sf:SinRegistroPrevio><sf:Encadenamiento>");
        assertThat(accountant("bilbao-six")
                        .post(correction("bilbao-six", 1), "")
                        .problem())
                .isEqualTo("wrong-state");
        assertThat(accountant("bilbao-six")
                        .post(correction("bilbao-six", 2), "")
                        .status())
                .isEqualTo(200);
        told("bilbao-six", FakeTaxAgency.line(invoice.number().text(), "Correcto", ""));
        assertThat(lastMessage())
                .contains("<sf:SinRegistroPrevio>S</sf:SinRegistroPrevio><sf:RechazoPrevio>S</sf:RechazoPrevio>");
        assertThat(chain.check("bilbao-six")).isEqualTo(new ChainCheck.Result(3, Optional.empty()));
    }

    @Test
    void aSubstituteIsSentWithWhatItReplaces() {
        Invoice invoice = issued("bilbao-ten");
        Wire accountant = accountant("bilbao-ten");
        accountant.put("/api/clinics/bilbao-ten/recipients/" + invoice.patient(), ANNA);
        String substitute = accountant
                .post("/api/clinics/bilbao-ten/invoices/" + invoice.id() + "/full-invoice", "")
                .json()
                .path("number")
                .asString();
        told(
                "bilbao-ten",
                FakeTaxAgency.line(invoice.number().text(), "Correcto", ""),
                FakeTaxAgency.line(substitute, "Incorrecto", FakeTaxAgency.error("1", "w")));
        assertThat(lastMessage())
                .contains("<sf:TipoFactura>F3</sf:TipoFactura><sf:FacturasSustituidas><sf:IDFacturaSustituida>"
                        + "<sf:IDEmisorFactura>B99999989</sf:IDEmisorFactura><sf:NumSerieFactura>"
                        + invoice.number().text())
                .contains("<sf:NIF>12345678Z</sf:NIF>");
        assertThat(accountant.post(correction("bilbao-ten", 2), "").status()).isEqualTo(200);
        told("bilbao-ten", FakeTaxAgency.line(substitute, "Correcto", ""));
        assertThat(lastMessage()).contains("<sf:RechazoPrevio>X</sf:RechazoPrevio><sf:TipoFactura>F3</sf:TipoFactura>");
    }

    @Test
    void onlyTheOfficeTellsAgainAndOnlyWhatIsThere() {
        issued("bilbao-own");
        Wire reception = new Wire(port, TestTokens.of(Role.RECEPTION, "bilbao-own"));
        assertThat(reception.post(correction("bilbao-own", 1), "").problem()).isEqualTo("forbidden");
        assertThat(accountant("bilbao-two")
                        .post(correction("bilbao-own", 1), "")
                        .problem())
                .isEqualTo("not-found");
        for (String place : List.of("0", "2", "-1")) {
            assertThat(accountant("bilbao-own")
                            .post("/api/clinics/bilbao-own/tax-agency/records/" + place + "/correction", "")
                            .problem())
                    .as(place)
                    .isEqualTo("not-found");
        }
    }

    private Invoice issued(String clinic) {
        SpanishClinic.open(visits, clinic);
        return visits.invoice(clinic, UUID.randomUUID(), "neck");
    }

    private void cancel(Invoice invoice) {
        Wire.Answer answer = accountant(invoice.clinic())
                .post("/api/clinics/" + invoice.clinic() + "/invoices/" + invoice.id() + "/cancellation", MISTAKE);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    /** The agency answers the next message so. */
    private void told(String clinic, String... lines) {
        agency.answers(200, FakeTaxAgency.told(lines));
        assertThat(new RecordSubmissions(agency.client(), records, documents, Clock.fixed(now, ZoneOffset.UTC))
                        .send(clinic))
                .isTrue();
        now = now.plusSeconds(120);
    }

    private String lastMessage() {
        String envelope = agency.envelopes().getLast();
        String message = envelope.substring(
                envelope.indexOf("<env:Body>") + "<env:Body>".length(), envelope.indexOf("</env:Body>"));
        assertThat(RecordSchema.fault(message)).isEmpty();
        return message;
    }

    private String standing(String clinic) {
        return accountant(clinic).get("/api/clinics/" + clinic + "/tax-agency").text();
    }

    private static String correction(String clinic, int position) {
        return "/api/clinics/" + clinic + "/tax-agency/records/" + position + "/correction";
    }

    private Wire accountant(String clinic) {
        return new Wire(port, TestTokens.of(Role.ACCOUNTANT, clinic));
    }
}
