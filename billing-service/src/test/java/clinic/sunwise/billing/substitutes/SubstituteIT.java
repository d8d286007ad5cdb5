package clinic.sunwise.billing.substitutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.billing.BillingServiceTest;
import clinic.sunwise.billing.BillingVisits;
import clinic.sunwise.billing.documents.PdfReading;
import clinic.sunwise.billing.documents.SpanishClinic;
import clinic.sunwise.billing.documents.einvoice.OfficialRules;
import clinic.sunwise.billing.exports.CsvTable;
import clinic.sunwise.billing.exports.Zips;
import clinic.sunwise.billing.invoices.Invoice;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A patient who has had a simplified invoice asks for a full one with her tax number. */
@BillingServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubstituteIT {

    private static final String CLINIC = "lugo";
    private static final String API = "/api/clinics/lugo/";
    private static final String ANNA = """
            {"name":"Anna Smit","taxNumber":"12345678-z","address":"Calle Mayor 2, Madrid","country":"ES"}""";

    @LocalServerPort
    private int port;

    @Autowired
    private BillingVisits visits;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    void clinic() {
        SpanishClinic.open(visits, CLINIC);
    }

    @Test
    void itNamesHerAndChargesNothingTwice() {
        UUID anna = UUID.randomUUID();
        Invoice invoice = visits.invoice(CLINIC, anna, "neck", "nose");
        String wish = API + "invoices/" + invoice.id() + "/full-invoice";
        Wire patient = patient(anna);
        assertThat(patient.post(wish, "").problem()).isEqualTo("recipient-required");
        patient.put(API + "recipients/" + anna, ANNA);
        String booksBefore = vat(invoice);

        String key = UUID.randomUUID().toString();
        JsonNode full = patient.post(wish, "", key).json();
        assertThat(patient.post(wish, "", key).json()).isEqualTo(full);
        assertThat(full.path("number").asString()).matches("SLUG-20\\d\\d-\\d{6}");
        assertThat(full.path("type").asString()).isEqualTo("F3");
        assertThat(full.path("invoiceNumber").asString())
                .isEqualTo(invoice.number().text());
        assertThat(full.path("recipient").path("taxNumber").asString()).isEqualTo("12345678Z");
        assertThat(full.path("total").path("gross").path("amount").asString()).isEqualTo("69.00");
        assertThat(patient.get(wish).json()).isEqualTo(full);
        assertThat(patient.get(API + "full-invoices/" + id(full)).json()).isEqualTo(full);
        assertThat(patient.post(wish, "").text()).contains("wrong-state", "\"because\":\"substituted\"");
        String ofThis = API + "full-invoices?invoice=" + invoice.id();
        assertThat(patient.get(ofThis).json().path("items").values()).containsExactly(full);
        assertThat(patient(UUID.randomUUID()).get(ofThis).problem()).isEqualTo("not-found");

        assertThat(vat(invoice)).isEqualTo(booksBefore);
        assertThat(accountant()
                        .get(API + "invoices/" + invoice.id())
                        .json()
                        .path("open")
                        .path("amount")
                        .asString())
                .isEqualTo("69.00");
        assertThat(accountant().get(API + "invoices/chain").json().path("valid").asBoolean())
                .isTrue();
        filesTellIt(invoice, full);
        Invoice other = visits.invoice(CLINIC, UUID.randomUUID(), "neck");
        assertThat(accountant()
                        .get(API + "full-invoices?invoice=" + other.id())
                        .json()
                        .path("items"))
                .isEmpty();
    }

    private void filesTellIt(Invoice invoice, JsonNode full) {
        String number = full.path("number").asString();
        Wire accountant = accountant();
        assertThat(PdfReading.text(accountant
                        .file(API + "full-invoices/" + id(full) + ".pdf")
                        .body()))
                .contains(
                        "Factura " + number,
                        "12345678Z",
                        "En sustitución de la factura simplificada: "
                                + invoice.number().text());
        String ubl =
                accountant.get(API + "full-invoices/" + id(full) + ".ubl.xml").text();
        assertThat(OfficialRules.ublFaults(ubl)).isEmpty();
        assertThat(ubl).contains(invoice.number().text());
        String days = "from=" + invoice.issuedOn() + "&to=" + invoice.issuedOn().plusDays(1);
        assertThat(CsvTable.of(accountant
                                .get(API + "exports/invoices.csv?" + days)
                                .text())
                        .rows())
                .filteredOn(row -> row[0].equals(number))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("F3", "69.00").endsWith("substitute", ""));
        assertThat(Zips.files(accountant
                                .file(API + "exports/archive.zip?" + days)
                                .body())
                        .keySet())
                .contains("pdf/" + number + ".pdf", "ubl/" + number + ".ubl.xml");
    }

    /** From now on the full one is what is corrected. */
    @Test
    void aCreditNoteCorrectsTheFullInvoice() {
        UUID anna = UUID.randomUUID();
        Invoice invoice = visits.invoice(CLINIC, anna, "neck", "nose");
        String credit = API + "invoices/" + invoice.id() + "/credit-notes";
        String part = "{\"reason\":\"other\",\"lines\":[{\"line\":2}]}";
        JsonNode before = accountant().post(credit, part).json();
        patient(anna).put(API + "recipients/" + anna, ANNA);
        String full = patient(anna)
                .post(API + "invoices/" + invoice.id() + "/full-invoice", "")
                .json()
                .path("number")
                .asString();
        JsonNode after = accountant().post(credit, "{\"reason\":\"other\"}").json();
        assertThat(before.path("type").asString()).isEqualTo("R5");
        assertThat(after.path("type").asString()).isEqualTo("R4");
        assertThat(accountant()
                        .get(API + "credit-notes/" + id(before) + ".ubl.xml")
                        .text())
                .contains(invoice.number().text())
                .doesNotContain(full, "12345678Z");
        assertThat(accountant()
                        .get(API + "credit-notes/" + id(after) + ".ubl.xml")
                        .text())
                .contains(full)
                .contains("12345678Z");
        assertThat(accountant()
                        .post(
                                API + "invoices/" + invoice.id() + "/cancellation",
                                "{\"reason\":\"trial\",\"note\":\"n\"}")
                        .problem())
                .isEqualTo("wrong-state");
    }

    @Test
    void aFullOneHasNone() {
        UUID anna = UUID.randomUUID();
        patient(anna).put(API + "recipients/" + anna, ANNA);
        Invoice full = visits.invoice(CLINIC, anna, "neck");
        assertThat(patient(anna)
                        .post(API + "invoices/" + full.id() + "/full-invoice", "")
                        .problem())
                .isEqualTo("wrong-state");
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into substitute_invoice (clinic, substitute_id, series, year, sequence, invoice_id, patient, issued_at,
                            issued_on, issuer_name, issuer_tax_number, issuer_address, issuer_registration, recipient_name,
                            recipient_tax_number, recipient_address, recipient_country, recipient_reference, correlation_id)
                        values ('lugo', gen_random_uuid(), 'X', 2027, 1, ?, ?, '2027-01-04T10:00:00Z', '2027-01-04', 'n', 'n', 'n', '',
                            'n', 'n', 'n', 'ES', '', 'c')
                        """).params(full.id(), anna).update())
                .hasMessageContaining("is no simplified one that stands");
    }

    @Test
    void nobodySeesOrAsksForTheInvoiceOfAnother() {
        UUID anna = UUID.randomUUID();
        patient(anna).put(API + "recipients/" + anna, ANNA);
        patient(anna).delete(API + "recipients/" + anna);
        Invoice invoice = visits.invoice(CLINIC, anna, "neck");
        patient(anna).put(API + "recipients/" + anna, ANNA);
        String wish = API + "invoices/" + invoice.id() + "/full-invoice";
        assertThat(patient(UUID.randomUUID()).post(wish, "").problem()).isEqualTo("not-found");
        assertThat(new Wire(port, TestTokens.of(Role.CLINICIAN, CLINIC))
                        .post(wish, "")
                        .problem())
                .isEqualTo("forbidden");
        JsonNode full = patient(anna).post(wish, "").json();
        for (String path :
                new String[] {wish, API + "full-invoices/" + id(full), API + "full-invoices/" + id(full) + ".pdf"}) {
            assertThat(patient(UUID.randomUUID()).get(path).problem()).as(path).isEqualTo("not-found");
            assertThat(new Wire(port, TestTokens.of(Role.ACCOUNTANT, "utrecht"))
                            .get(path)
                            .problem())
                    .as(path)
                    .isEqualTo("not-found");
        }
    }

    private String vat(Invoice invoice) {
        return accountant()
                .get(API + "reports/vat?from=" + invoice.issuedOn() + "&to=" + invoice.issuedOn() + "&by=month")
                .text();
    }

    private static String id(JsonNode answer) {
        return answer.path("id").asString();
    }

    private Wire patient(UUID id) {
        return new Wire(port, TestTokens.ofPatient(id, CLINIC));
    }

    private Wire accountant() {
        return new Wire(port, TestTokens.of(Role.ACCOUNTANT, CLINIC));
    }
}
