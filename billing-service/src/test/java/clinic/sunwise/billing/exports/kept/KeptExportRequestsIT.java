package clinic.sunwise.billing.exports.kept;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.BillingFixtures;
import clinic.sunwise.billing.BillingServiceTest;
import clinic.sunwise.billing.BillingVisits;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who may ask for an export of a month and set its day, and with what. */
@BillingServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptExportRequestsIT {

    private static final String API = "/api/clinics/wishing/";

    @LocalServerPort
    private int port;

    @Autowired
    private BillingVisits visits;

    @BeforeAll
    void clinic() {
        visits.clinic(BillingFixtures.issuer("wishing"));
    }

    @Test
    void anAccountantSetsTheDay() {
        assertThat(accountant()
                        .put(API + "export-schedules/facturx", "{\"dayOfMonth\":5}")
                        .json()
                        .path("dayOfMonth")
                        .asInt())
                .isEqualTo(5);
        accountant().put(API + "export-schedules/facturx", "{\"dayOfMonth\":7}");
        JsonNode items = accountant().get(API + "export-schedules").json().path("items");
        assertThat(items.findValuesAsString("form")).containsExactly("facturx");
        assertThat(items.path(0).path("dayOfMonth").asInt()).isEqualTo(7);
        assertThat(accountant().delete(API + "export-schedules/facturx").status())
                .isEqualTo(200);
        assertThat(accountant().delete(API + "export-schedules/facturx").problem())
                .isEqualTo("not-found");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"month\":\"2026-10\"} | form",
                "{\"form\":\"doc\",\"month\":\"2026-10\"} | form",
                "{\"form\":\"verifactu\",\"month\":\"2026-10\"} | form",
                "{\"form\":\"pdf\"} | month",
                "{\"form\":\"datev\",\"month\":\"2026-10\"} | consultant",
                "{\"form\":\"datev\",\"month\":\"2026-10\",\"consultant\":1000,\"client\":1} | consultant",
                "{\"form\":\"datev\",\"month\":\"2026-10\",\"consultant\":1001,\"client\":100000} | client",
                "{\"form\":\"csv\",\"month\":\"2026-10\",\"consultant\":1001} | consultant",
                "{\"form\":\"csv\",\"month\":\"2026-10\",\"client\":1} | client",
                "{\"form\":\"pdf\",\"month\":\"1899-12\"} | month",
                "{\"form\":\"pdf\",\"month\":\"2999-01\"} | month",
            })
    void aWishThatIsNotOneIsRefusedByField(String body, String field) {
        assertThat(accountant().post(API + "kept-exports", body).field()).isEqualTo(field);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "pdf | {\"dayOfMonth\":0} | dayOfMonth",
                "pdf | {\"dayOfMonth\":29} | dayOfMonth",
                "pdf | {} | dayOfMonth",
                "datev | {\"dayOfMonth\":1,\"consultant\":1001} | client",
                "datev | {\"dayOfMonth\":1,\"consultant\":10000000,\"client\":1} | consultant",
                "pdf | {\"dayOfMonth\":1,\"client\":1} | client",
                "verifactu | {\"dayOfMonth\":1} | form",
                "doc | {\"dayOfMonth\":1} | form",
            })
    void aScheduleThatIsNotOneIsRefusedByField(String form, String body, String field) {
        assertThat(accountant().put(API + "export-schedules/" + form, body).field())
                .isEqualTo(field);
    }

    @Test
    void onlyTheClinicsOwnOfficeMay() {
        String id = accountant()
                .post(API + "kept-exports", "{\"form\":\"ubl\",\"month\":\"2026-10\"}")
                .json()
                .path("id")
                .asString();
        Wire reception = new Wire(port, TestTokens.of(Role.RECEPTION, "wishing"));
        Wire foreigner = new Wire(port, TestTokens.of(Role.ACCOUNTANT, "utrecht"));
        for (String path :
                List.of("kept-exports", "kept-exports/" + id, "kept-exports/" + id + "/file", "export-schedules")) {
            assertThat(reception.get(API + path).problem()).as(path).isEqualTo("forbidden");
            assertThat(foreigner.get(API + path).problem()).as(path).isEqualTo("not-found");
        }
        assertThat(foreigner.get("/api/clinics/utrecht/kept-exports/" + id).problem())
                .isEqualTo("not-found");
        assertThat(reception.post(API + "kept-exports", "{}").problem()).isEqualTo("forbidden");
        assertThat(foreigner
                        .put(API + "export-schedules/pdf", "{\"dayOfMonth\":1}")
                        .problem())
                .isEqualTo("not-found");
        assertThat(reception.delete(API + "export-schedules/pdf").problem()).isEqualTo("forbidden");
    }

    private Wire accountant() {
        return new Wire(port, TestTokens.of(Role.ACCOUNTANT, "wishing"));
    }
}
