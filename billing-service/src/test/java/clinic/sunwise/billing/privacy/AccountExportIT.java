package clinic.sunwise.billing.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.BillingFixtures;
import clinic.sunwise.billing.BillingServiceTest;
import clinic.sunwise.billing.BillingVisits;
import clinic.sunwise.billing.documents.PdfReading;
import clinic.sunwise.billing.invoices.Invoice;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.pdf.RecordWords;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import tools.jackson.databind.JsonNode;

/** A patient takes her papers and payments along, for programs and for people. */
@BillingServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountExportIT {

    private static final String API = "/api/clinics/taking/";

    private final UUID patient = UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Autowired
    private BillingVisits visits;

    @Autowired
    private JdbcClient jdbc;

    private Invoice invoice;

    @BeforeAll
    void books() {
        visits.clinic(BillingFixtures.issuer("taking"));
        assertThat(wire(Role.ACCOUNTANT, "taking")
                        .put(
                                API + "recipients/" + patient,
                                "{\"name\":\"Anna Smit\",\"address\":\"Straat 2\",\"country\":\"NL\"}")
                        .status())
                .isEqualTo(200);
        invoice = visits.invoice("taking", patient, "neck");
        assertThat(wire(Role.RECEPTION, "taking")
                        .post(
                                API + "payments",
                                "{\"patientId\":\"" + patient
                                        + "\",\"method\":\"card\",\"amount\":{\"amount\":\"10.00\",\"currency\":\"EUR\"}}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void allOfHersAndNothingOfAnothers() {
        UUID other = UUID.randomUUID();
        visits.invoice("taking", other, "nose");
        Wire.Answer answer = herself().get(export(""));
        assertThat(answer.status()).isEqualTo(200);
        JsonNode data = answer.json().path("data");
        assertThat(data.path("invoices").path(0).path("number").asString())
                .isEqualTo(invoice.number().text());
        assertThat(data.path("invoices")).hasSize(1);
        assertThat(data.path("invoiceLines").path(0).path("area").asString()).isEqualTo("neck");
        assertThat(data.path("visits")).hasSize(1);
        assertThat(data.path("payments").path(0).path("method").asString()).isEqualTo("card");
        assertThat(data.path("recipient").path(0).path("name").asString()).isEqualTo("Anna Smit");
        assertThat(answer.text()).doesNotContain(other.toString());
        assertThat(wire(Role.ADMINISTRATOR, "taking").get(export("")).json().path("data"))
                .isEqualTo(data);
    }

    @Test
    void theSameToReadAccessibleAndInHerLanguage() {
        HttpResponse<byte[]> file = herself().file(export(".pdf?language=ru"));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(PdfReading.text(file.body()).replaceAll("\\s+", " "))
                .contains(
                        "Что мы храним о ваших платежах",
                        "Счета",
                        invoice.number().text(),
                        "шея",
                        "Anna Smit");
        assertThat(PdfReading.text(herself().file(export(".pdf")).body()))
                .contains("Wat wij over uw betalingen bewaren");
        assertThat(PdfReading.faults(file.body(), PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(herself().get(export(".pdf?language=xx")).field()).isEqualTo("language");
    }

    @Test
    void nobodyElseGetsItAndWhoDoesLeavesARecord() {
        assertThat(herself().get(export(".pdf")).status()).isEqualTo(200);
        for (String form : List.of("", ".pdf")) {
            Wire stranger = new Wire(port, TestTokens.ofPatient(UUID.randomUUID(), "taking"));
            assertThat(stranger.get(export(form)).problem()).isEqualTo("not-found");
            assertThat(wire(Role.ADMINISTRATOR, "utrecht").get(export(form)).problem())
                    .isEqualTo("not-found");
            assertThat(wire(Role.ADMINISTRATOR, "taking")
                            .get(API + "accounts/" + UUID.randomUUID() + "/export" + form)
                            .problem())
                    .isEqualTo("not-found");
            for (Role role : List.of(Role.RECEPTION, Role.CLINICIAN, Role.ACCOUNTANT)) {
                assertThat(wire(role, "taking").get(export(form)).problem()).isEqualTo("forbidden");
            }
        }
        assertThat(wire(Role.AUDITOR, "taking")
                        .get(API + "audit/billing?kind=export&patient=" + patient)
                        .json()
                        .path("items"))
                .isNotEmpty();
    }

    @Test
    void everyKindAndFieldHasItsWordInEveryLanguage() {
        Set<String> keys = new TreeSet<>();
        herself()
                .get(export(""))
                .json()
                .path("data")
                .properties()
                .forEach(kind -> keys.add("section." + kind.getKey()));
        jdbc.sql("""
                        select 'field.' || column_name from information_schema.columns
                        where table_schema = 'public' and table_name in ('recipient', 'booked_session', 'visit', 'estimate',
                            'estimate_line', 'estimate_signature', 'invoice', 'invoice_line', 'credit_note', 'payment',
                            'online_payment', 'deposit', 'course_package', 'package_session', 'fee')
                            and column_name not in ('previous_sequence', 'previous_position', 'sealed')
                        """).query(String.class).list().forEach(keys::add);
        for (String language : RecordWords.LANGUAGES) {
            assertThat(RecordWords.in(language, UnaryOperator.identity()).keys())
                    .as(language)
                    .containsAll(keys);
        }
    }

    private String export(String form) {
        return API + "accounts/" + patient + "/export" + form;
    }

    private Wire herself() {
        return new Wire(port, TestTokens.ofPatient(patient, "taking"));
    }

    private Wire wire(Role role, String clinic) {
        return new Wire(port, TestTokens.of(role, clinic));
    }
}
