package clinic.sunwise.billing.documents;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.BillingServiceTest;
import clinic.sunwise.billing.BillingVisits;
import clinic.sunwise.billing.documents.einvoice.OfficialRules;
import clinic.sunwise.billing.estimates.Sha256;
import clinic.sunwise.billing.invoices.Invoice;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Documents as files, and who may have them. */
@BillingServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentsIT {

    private static final String API = "/api/clinics/papering/";
    private static final UUID ANNA = UUID.randomUUID();
    private static final String WISH = """
            {"patientId":"%s","language":"ru","validDays":90,"order":{"treatment":{"protocol":"microdermabrasion-levels",\
            "technique":"microdermabrasion","depth":"level-2","areas":["neck"]}}}""".replace("%s", ANNA.toString());

    @LocalServerPort
    private int port;

    @Autowired
    private BillingVisits visits;

    private String invoice = "";
    private String creditNote = "";
    private String estimate = "";

    @BeforeAll
    void oneOfEach() {
        SpanishClinic.open(visits, "papering");
        Invoice issued = visits.invoice("papering", ANNA, "neck", "nose");
        invoice = API + "invoices/" + issued.id();
        creditNote = API + "credit-notes/"
                + accountant()
                        .post(invoice + "/credit-notes", "{\"reason\":\"taken-back\"}")
                        .json()
                        .path("id")
                        .asString();
        estimate = API + "estimates/"
                + wire(Role.RECEPTION)
                        .post(API + "estimates", WISH)
                        .json()
                        .path("id")
                        .asString();
    }

    @Test
    void anInvoiceIsAFileWithItsNameAndHash() {
        HttpResponse<byte[]> file = bytes(accountant(), invoice + ".pdf");
        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .matches("inline; .*PAP-20\\d\\d-000001.pdf.*");
        assertThat(file.headers().firstValue("ETag")).contains('"' + Sha256.of(file.body()) + '"');
        assertThat(PdfReading.text(file.body()))
                .contains("QR tributario:", "Factura simplificada PAP-", "Total a pagar, IVA incluido: 69,00 EUR");
        assertThat(bytes(patient(ANNA), invoice + ".pdf").body()).isEqualTo(file.body());
        assertThat(PdfReading.text(
                        bytes(patient(ANNA), invoice + ".pdf?language=ru").body()))
                .contains("Упрощённый счёт");
    }

    @Test
    void aCreditNoteIsAFileThatNamesItsInvoice() {
        assertThat(PdfReading.text(bytes(patient(ANNA), creditNote + ".pdf").body()))
                .contains("Factura rectificativa RPAP-", "Rectifica la factura: PAP-");
    }

    @Test
    void anEstimateIsAFileInItsLanguageWithItsHashAndSignature() {
        String hash = patient(ANNA).get(estimate).json().path("documentSha256").asString();
        assertThat(PdfReading.text(bytes(patient(ANNA), estimate + ".pdf").body()))
                .contains("Смета E-PAP-", "микродермабразия, уровень II, шея 49.00 EUR", hash, "не подписано");
        String signature = "{\"kind\":\"typed\",\"content\":\"Anna Smit\",\"documentSha256\":\"" + hash + "\"}";
        assertThat(patient(ANNA).post(estimate + "/signature", signature).status())
                .isEqualTo(201);
        assertThat(PdfReading.text(
                        bytes(wire(Role.CLINICIAN), estimate + ".pdf").body()))
                .contains("Anna Smit, подписано набором");
    }

    @ParameterizedTest
    @ValueSource(strings = {"invoices/", "credit-notes/", "estimates/"})
    void foreignAndUnknownDocumentsAnswerAlike(String kind) {
        String known = kind.equals("invoices/") ? invoice : kind.equals("estimates/") ? estimate : creditNote;
        String unknown = API + kind + UUID.randomUUID();
        assertThat(patient(UUID.randomUUID()).get(known + ".pdf").problem()).isEqualTo("not-found");
        assertThat(patient(ANNA).get(unknown + ".pdf").problem()).isEqualTo("not-found");
        assertThat(new Wire(port, TestTokens.of(Role.ACCOUNTANT, "utrecht"))
                        .get(known + ".pdf")
                        .problem())
                .isEqualTo("not-found");
        assertThat(wire(Role.ACCOUNTANT).get(API + kind + "x.pdf").problem()).isEqualTo("not-found");
        assertThat(new Wire(port, "").get(known + ".pdf").problem()).isEqualTo("unauthenticated");
    }

    @Test
    void anInvoiceIsAlsoForPrograms() {
        Wire.Answer ubl = patient(ANNA).get(invoice + ".ubl.xml");
        assertThat(ubl.headers().firstValue("Content-Type")).contains("application/xml");
        assertThat(OfficialRules.ublFaults(ubl.text())).isEmpty();
        String cii = accountant().get(creditNote + ".cii.xml").text();
        assertThat(OfficialRules.ciiFaults(cii)).isEmpty();
        assertThat(PdfReading.attached(
                        bytes(accountant(), creditNote + ".facturx.pdf").body(), "factur-x.xml"))
                .isEqualTo(cii);
        assertThat(patient(UUID.randomUUID()).get(invoice + ".ubl.xml").problem())
                .isEqualTo("not-found");
        assertThat(patient(UUID.randomUUID()).get(creditNote + ".facturx.pdf").problem())
                .isEqualTo("not-found");
    }

    @Test
    void whatAPublicBodyMissesIsNamed() {
        Wire.Answer refused = accountant().get(invoice + ".ubl.xml?for=public-body");
        assertThat(refused.problem()).isEqualTo("e-invoice-incomplete");
        assertThat(refused.json().path("missing").toString()).isEqualTo("[\"recipient\"]");
        assertThat(accountant().get(invoice + ".cii.xml?for=x").field()).isEqualTo("for");
    }

    @Test
    void aLanguageThatIsNoneIsNamed() {
        assertThat(accountant().get(invoice + ".pdf?language=tlh").field()).isEqualTo("language");
        assertThat(wire(Role.CLINICIAN).get(invoice + ".pdf").problem()).isEqualTo("forbidden");
    }

    private static HttpResponse<byte[]> bytes(Wire caller, String path) {
        HttpResponse<byte[]> file = caller.file(path);
        assertThat(file.statusCode()).isEqualTo(200);
        return file;
    }

    private Wire accountant() {
        return wire(Role.ACCOUNTANT);
    }

    private Wire wire(Role role) {
        return new Wire(port, TestTokens.of(role, "papering"));
    }

    private Wire patient(UUID id) {
        return new Wire(port, TestTokens.ofPatient(id, "papering"));
    }
}
