package clinic.sunwise.billing;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.invoices.Session;
import clinic.sunwise.billing.issuers.Issuers;
import clinic.sunwise.billing.pricing.Treatment;
import clinic.sunwise.billing.visits.Visit;
import clinic.sunwise.billing.visits.Visits;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The HTTP interface as its callers see it: answers, bad input, and who may see what. */
@BillingServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BillingWireIT {

    private static final String MOSCOW = "/api/clinics/moscow";
    private static final String UTRECHT = "/api/clinics/utrecht";
    private static final UUID OLGA = UUID.fromString("00000000-0000-4000-8000-000000000201");

    @LocalServerPort
    private int port;

    @Autowired
    private Visits visits;

    @Autowired
    private Issuers issuers;

    private UUID invoice = new UUID(0, 0);

    @BeforeAll
    void oneInvoiceOfOlga() {
        invoice = invoiced(OLGA);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "/invoices?from=2027-02-30, from",
        "/invoices?from=2027-01-02&to=2027-01-01, to",
        "/invoices?from=1899-12-31, from",
        "/invoices?to=3000-01-01, to",
        "/invoices?limit=0, limit",
        "/invoices?limit=201, limit",
        "/invoices?cursor=x, cursor",
        // "a", "b" and "c" where a day, a series and a number belong; then the year 9999
        "/invoices?cursor=YR9iH2M, cursor",
        "/invoices?cursor=OTk5OS0wMS0wMR9BHzE, cursor",
        "/invoices?appointment=7, appointment",
        "/invoices?patient=00000000-0000-4000-8000-000000000201, patient",
        "/visits?state=priced, state",
        "/visits?cursor=YR9i, cursor",
        "/exports/invoices.csv, month",
        "/exports/invoices.csv?month=2026-13, month",
        "/exports/invoices.csv?month=1899-12, month",
        "/exports/invoice-lines.csv?month=3000-01, month",
        "/exports/invoice-lines.csv?month=2026-11&day=1, day",
    })
    void aParameterThatIsNotOneIsRefusedByName(String path, String field) {
        Wire.Answer answer = wire("accountant", "moscow").get(MOSCOW + path);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(answer.field()).isEqualTo(field);
    }

    @ParameterizedTest(name = "{0} of {1} asks {2}: {3}")
    @CsvSource({
        "reception,     moscow,  /invoices, 200",
        "accountant,    moscow,  /invoices, 200",
        "administrator, moscow,  /invoices, 200",
        "patient,       moscow,  /invoices, 200",
        "clinician,     moscow,  /invoices, 403",
        "anonymous,     '',      /invoices, 401",
        "accountant,    utrecht, /invoices, 404",
        "accountant,    moscow,  /invoices/chain, 200",
        "administrator, moscow,  /invoices/chain, 200",
        "reception,     moscow,  /invoices/chain, 403",
        "patient,       moscow,  /invoices/chain, 403",
        "accountant,    utrecht, /invoices/chain, 404",
        "accountant,    moscow,  /visits, 200",
        "administrator, moscow,  /visits, 200",
        "reception,     moscow,  /visits, 200",
        "patient,       moscow,  /visits, 403",
        "accountant,    moscow,  /exports/invoices.csv?month=2026-11, 200",
        "administrator, moscow,  /exports/invoice-lines.csv?month=2026-11, 200",
        "reception,     moscow,  /exports/invoices.csv?month=2026-11, 403",
        "clinician,     moscow,  /exports/invoice-lines.csv?month=2026-11, 403",
        "patient,       moscow,  /exports/invoices.csv?month=2026-11, 403",
        "anonymous,     '',      /exports/invoices.csv?month=2026-11, 401",
        "accountant,    utrecht, /exports/invoices.csv?month=2026-11, 404",
        "clinician,     moscow,  /prices, 200",
        "accountant,    utrecht, /prices, 200",
    })
    void aRoleSeesWhatIsItsBusiness(String role, String clinic, String path, int status) {
        assertThat(wire(role, clinic).get(MOSCOW + path).status()).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "accountant,    moscow,  200",
        "administrator, moscow,  200",
        "reception,     moscow,  403",
        "patient,       moscow,  403",
        "accountant,    utrecht, 404",
        "anonymous,     '',      401",
    })
    void onlyTheOfficePricesAVisit(String role, String clinic, int status) {
        UUID appointment = UUID.randomUUID();
        visits.completed(issuers.find("moscow").orElseThrow(), visit(appointment, OLGA, "legs"));
        String path = MOSCOW + "/visits/" + appointment + "/price";
        assertThat(wire(role, clinic).post(path, "").status()).isEqualTo(status);
    }

    @Test
    void aVisitIsPricedByAKeyedRequestOfSomethingThatExists() {
        Wire accountant = wire("accountant", "moscow");
        String unknown = MOSCOW + "/visits/" + UUID.randomUUID() + "/price";
        assertThat(accountant.post(unknown, "").problem()).isEqualTo("not-found");
        assertThat(accountant.post(unknown, "", "two words").problem()).isEqualTo("idempotency-key-missing");
        assertThat(accountant.get(unknown).problem()).isEqualTo("method-not-allowed");
    }

    /** Unknown, foreign and another patient's: one answer. */
    @Test
    void anInvoiceIsShownToItsPatientAndNobodyLearnsThatItExists() {
        Wire olga = new Wire(port, TestTokens.ofPatient(OLGA, "moscow"));
        Wire other = new Wire(port, TestTokens.ofPatient(UUID.randomUUID(), "moscow"));
        assertThat(olga.get(MOSCOW + "/invoices/" + invoice).status()).isEqualTo(200);
        assertThat(wire("reception", "moscow")
                        .get(MOSCOW + "/invoices/" + invoice)
                        .status())
                .isEqualTo(200);

        Wire.Answer unknown = olga.get(MOSCOW + "/invoices/" + UUID.randomUUID());
        Wire.Answer others = other.get(MOSCOW + "/invoices/" + invoice);
        Wire.Answer foreign = wire("accountant", "utrecht").get(MOSCOW + "/invoices/" + invoice);
        Wire.Answer elsewhere = wire("accountant", "utrecht").get(UTRECHT + "/invoices/" + invoice);
        Wire.Answer malformed = olga.get(MOSCOW + "/invoices/7");
        assertThat(List.of(unknown, others, foreign, elsewhere, malformed)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.problem()).isEqualTo("not-found");
            assertThat(answer.json().path("detail")).isEqualTo(unknown.json().path("detail"));
        });
    }

    @Test
    void aPatientsListHasHerInvoicesOnly() {
        UUID maria = UUID.randomUUID();
        invoiced(maria);
        JsonNode list = new Wire(port, TestTokens.ofPatient(maria, "moscow"))
                .get(MOSCOW + "/invoices")
                .json();
        assertThat(list.path("items")).hasSize(1);
        assertThat(list.path("items").get(0).path("patientId").asString()).isEqualTo(maria.toString());
        assertThat(list.has("next")).isFalse();
    }

    @Test
    void aListInPagesHasEachInvoiceOnceInTheOrderOfNumbers() {
        for (int i = 0; i < 4; i++) {
            invoiced(OLGA);
        }
        Wire accountant = wire("accountant", "moscow");
        List<String> all = accountant
                .get(MOSCOW + "/invoices?limit=200")
                .json()
                .path("items")
                .findValuesAsString("number");
        List<String> paged = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = accountant.get(MOSCOW + "/invoices?limit=2" + next).json();
            assertThat(page.path("items").size()).isBetween(1, 2);
            paged.addAll(page.path("items").findValuesAsString("number"));
            next = page.has("next") ? "&cursor=" + page.path("next").asString() : "";
        } while (!next.isEmpty());
        assertThat(paged).isEqualTo(all).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(4);
    }

    @Test
    void visitsInPagesAreEachThereOnce() {
        Wire accountant = wire("accountant", "moscow");
        for (int i = 0; i < 3; i++) {
            visits.completed(issuers.find("moscow").orElseThrow(), visit(UUID.randomUUID(), OLGA, "legs"));
        }
        List<String> all = accountant
                .get(MOSCOW + "/visits?limit=200")
                .json()
                .path("items")
                .findValuesAsString("appointmentId");
        List<String> paged = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = accountant.get(MOSCOW + "/visits?limit=2" + next).json();
            paged.addAll(page.path("items").findValuesAsString("appointmentId"));
            next = page.has("next") ? "&cursor=" + page.path("next").asString() : "";
        } while (!next.isEmpty());
        assertThat(paged).isEqualTo(all).doesNotHaveDuplicates();
    }

    private UUID invoiced(UUID patient) {
        return Objects.requireNonNull(
                visits.completed(issuers.find("moscow").orElseThrow(), visit(UUID.randomUUID(), patient, "neck"))
                        .invoice());
    }

    private static Visit visit(UUID appointment, UUID patient, String area) {
        return new Visit(
                "moscow",
                new Session(
                        appointment,
                        patient,
                        new Treatment("diamond-crystal-oxygen", "diamond", "superficial", List.of(area)),
                        LocalDate.of(2026, 11, 20)),
                Instant.parse("2026-11-20T10:00:00Z"),
                null);
    }

    private Wire wire(String role, String clinic) {
        String[] clinics = clinic.isEmpty() ? new String[0] : new String[] {clinic};
        return new Wire(
                port,
                role.equals("patient")
                        ? TestTokens.ofPatient(OLGA, clinics)
                        : TestTokens.of(Role.of(role).orElseThrow(), clinics));
    }
}
