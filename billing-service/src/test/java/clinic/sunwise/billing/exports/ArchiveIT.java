package clinic.sunwise.billing.exports;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.BillingFixtures;
import clinic.sunwise.billing.BillingServiceTest;
import clinic.sunwise.billing.BillingVisits;
import clinic.sunwise.billing.documents.PdfReading;
import clinic.sunwise.billing.documents.SpanishClinic;
import clinic.sunwise.billing.documents.einvoice.OfficialRules;
import clinic.sunwise.billing.invoices.Invoice;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an accountant takes along at the month's end, from the wire. */
@BillingServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchiveIT {

    private static final String API = "/api/clinics/archiving/";

    @LocalServerPort
    private int port;

    @Autowired
    private BillingVisits visits;

    private String days = "";
    private String first = "";
    private String second = "";
    private String note = "";

    /** Two invoices and a credit note of the first, between which a document of another series stands in the chain. */
    @BeforeAll
    void threeDocuments() {
        SpanishClinic.open(visits, "archiving");
        Invoice one = visits.invoice("archiving", UUID.randomUUID(), "neck", "nose");
        note = wire().post(API + "invoices/" + one.id() + "/credit-notes", "{\"reason\":\"other\",\"note\":\"=1+1\"}")
                .json()
                .path("number")
                .asString();
        Invoice two = visits.invoice("archiving", UUID.randomUUID(), "whole-face");
        visits.clinic(BillingFixtures.issuer("unspanish"));
        visits.invoice("unspanish", UUID.randomUUID(), "neck");
        first = one.number().text();
        second = two.number().text();
        days = "from=" + one.issuedOn() + "&to=" + two.issuedOn();
    }

    @Test
    void theArchiveHasEverythingWithItsHashesAndCanBeRepeated() {
        byte[] zip = bytes("exports/archive.zip?" + days);
        Map<String, byte[]> files = Zips.files(zip);
        assertThat(files.keySet())
                .containsExactly(
                        "invoices.csv",
                        "invoice-lines.csv",
                        "credit-notes.csv",
                        "payments.csv",
                        "vat-summary.csv",
                        "journal.txt",
                        "pdf/" + first + ".pdf",
                        "pdf/" + note + ".pdf",
                        "pdf/" + second + ".pdf",
                        "ubl/" + first + ".ubl.xml",
                        "ubl/" + note + ".ubl.xml",
                        "ubl/" + second + ".ubl.xml",
                        "verifactu/00001.xml",
                        "manifest.csv");
        new ArchiveFiles(files).areThoseOfTheManifest();
        assertThat(PdfReading.text(files.get("pdf/" + note + ".pdf"))).contains("Rectifica la factura: " + first);
        assertThat(OfficialRules.ublFaults(Zips.text(zip, "ubl/" + note + ".ubl.xml")))
                .isEmpty();
        assertThat(Zips.text(zip, "credit-notes.csv")).contains(",'=1+1,");
        assertThat(bytes("exports/archive.zip?" + days)).isEqualTo(zip);
    }

    @Test
    void documentsOfOneSeriesInTheFormThatIsAskedFor() {
        byte[] zip = bytes("exports/documents.zip?form=cii&series=ARC&" + days);
        assertThat(Zips.files(zip).keySet())
                .containsExactly("cii/" + first + ".cii.xml", "cii/" + second + ".cii.xml", "manifest.csv");
        assertThat(OfficialRules.ciiFaults(Zips.text(zip, "cii/" + second + ".cii.xml")))
                .isEmpty();
        byte[] hybrids = bytes("exports/documents.zip?form=facturx&series=RARC&" + days);
        assertThat(PdfReading.attached(Zips.files(hybrids).get("facturx/" + note + ".facturx.pdf"), "factur-x.xml"))
                .contains("<ram:TypeCode>381</ram:TypeCode>");
    }

    @Test
    void recordsForTheTaxAgencyFollowTheChainEvenOfOneSeries() {
        String records = Zips.text(bytes("exports/verifactu.zip?series=ARC&" + days), "verifactu/00001.xml");
        assertThat(records)
                .contains("<sf:PrimerRegistro>S</sf:PrimerRegistro>")
                .contains("<sf:RegistroAnterior><sf:IDEmisorFactura>B99999989</sf:IDEmisorFactura>"
                        + "<sf:NumSerieFactura>" + note + "</sf:NumSerieFactura>")
                .doesNotContain("<sf:TipoFactura>R");
    }

    @Test
    void tablesAreWorkbooksTooAndTellOneSeriesOnly() {
        String sheet = Zips.text(bytes("exports/credit-notes.xlsx?" + days), "xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("<t>" + note + "</t>", "'=1+1", "<v>69.00</v>");
        assertThat(Zips.text(bytes("exports/invoices.xlsx?series=ARC&" + days), "xl/worksheets/sheet1.xml"))
                .contains(first, second);
        assertThat(wire().get(API + "exports/invoices.csv?series=OTHER&" + days)
                        .text()
                        .lines())
                .hasSize(1);
        assertThat(wire().get(API + "exports/vat-summary.csv?series=ARC&" + days)
                        .text())
                .contains("EUR,S,21,135.53,28.47,164.00");
        assertThat(wire().get(API + "exports/vat-summary.csv?" + days).text()).contains("EUR,S,21,78.51,16.49,95.00");
    }

    @Test
    void theBooksForDatevAddUp() {
        Wire.Answer datev = wire().get(API + "exports/datev.csv?consultant=1001&client=1&" + days);
        assertThat(datev.headers().firstValue("Content-Type")).contains("text/csv;charset=windows-1252");
        assertThat(datev.text().lines().skip(2).filter(line -> line.contains(second)))
                .satisfiesExactly(
                        net -> assertThat(net).startsWith("78,51;\"S\";\"EUR\";;;\"\";10000;8200;"),
                        tax -> assertThat(tax).startsWith("16,49;\"S\";\"EUR\";;;\"\";10000;1770;"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "archive.zip?",
                "documents.zip?form=pdf&",
                "verifactu.zip?",
                "datev.csv?consultant=1001&client=1&"
            })
    void aPeriodWithoutDataIsAnsweredClearly(String export) {
        Wire.Answer answer = wire().get(API + "exports/" + export + "month=1999-01");
        assertThat(answer.problem()).isEqualTo("period-without-data");
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "archive.zip, month",
        "archive.zip?from=2026-01-01, to",
        "archive.zip?to=2026-01-01, from",
        "archive.zip?from=2026-01-02&to=2026-01-01, to",
        "archive.zip?from=1899-01-02&to=2026-01-01, from",
        "archive.zip?month=2026-01&from=2026-01-01&to=2026-01-02, month",
        "archive.zip?month=x, month",
        "documents.zip?form=doc&month=2026-01, form",
        "documents.zip?month=2026-01, form",
        "documents.zip?form=pdf&month=2026-01&series=a b, series",
        "invoices.xlsx?month=2026-01&series=x, series",
        "invoices.csv?month=2026-01&sery=X, sery",
        "datev.csv?month=2026-01&consultant=1&client=1, consultant",
        "datev.csv?month=2026-01&consultant=1001&client=0, client",
        "datev.csv?from=2025-01-01&to=2026-01-01&consultant=1001&client=1, to",
        "datev.csv?month=2026-01&client=1, consultant",
    })
    void aParameterThatIsWrongIsNamed(String export, String field) {
        assertThat(wire().get(API + "exports/" + export.replace(" ", "%20")).field())
                .isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "archive.zip?",
                "documents.zip?form=pdf&",
                "verifactu.zip?",
                "invoices.xlsx?",
                "datev.csv?consultant=1001&client=1&"
            })
    void onlyTheClinicsOwnOfficeTakesThemAlong(String export) {
        String path = API + "exports/" + export + days;
        assertThat(new Wire(port, TestTokens.of(Role.RECEPTION, "archiving"))
                        .get(path)
                        .problem())
                .isEqualTo("forbidden");
        assertThat(new Wire(port, TestTokens.of(Role.ACCOUNTANT, "utrecht"))
                        .get(path)
                        .problem())
                .isEqualTo("not-found");
    }

    @Test
    void onlySpainWantsRecords() {
        assertThat(new Wire(port, TestTokens.of(Role.ACCOUNTANT, "unspanish"))
                        .get("/api/clinics/unspanish/exports/verifactu.zip?" + days)
                        .field())
                .isEqualTo("clinic");
    }

    private byte[] bytes(String path) {
        HttpResponse<byte[]> file = wire().file(API + path);
        assertThat(file.statusCode()).isEqualTo(200);
        return file.body();
    }

    private Wire wire() {
        return new Wire(port, TestTokens.of(Role.ACCOUNTANT, "archiving"));
    }
}
