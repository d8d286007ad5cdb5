package clinic.sunwise.billing.issuers.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.billing.BillingFixtures;
import clinic.sunwise.billing.BillingServiceTest;
import clinic.sunwise.billing.BillingVisits;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a clinic becomes the issuer of its invoices, and why no two of a company have the same series. */
@BillingServiceTest
class IssuerIT {

    private static final String ISSUER = """
            {"legalName":"Clínica Norte S.L.","taxNumber":"B99999970","address":"Calle Mayor 1, 28013 Madrid",\
            "registration":"Registro Mercantil de Madrid, tomo 1","country":"ES","timeZone":"Europe/Madrid","series":"NOR"}""";

    @LocalServerPort
    private int port;

    @Autowired
    private BillingVisits visits;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anAdministratorEntersWhoIssuesAndTheFirstInvoiceHasItsSeries() {
        String path = path("entered");
        Wire administrator = wire(Role.ADMINISTRATOR, "entered");
        assertThat(administrator.get(path).problem()).isEqualTo("not-found");
        Wire.Answer entered = administrator.post(path, ISSUER.replace("B99999970", " b-9999.9970 "));
        assertThat(entered.status()).as(entered.text()).isEqualTo(201);
        assertThat(entered.text()).isEqualTo(ISSUER);
        assertThat(wire(Role.ACCOUNTANT, "entered").get(path).text()).isEqualTo(ISSUER);

        visits.priceLists().publish("entered", BillingFixtures.FIRST_DAY, BillingFixtures.prices());
        assertThat(visits.invoice("entered", UUID.randomUUID(), "nose").number().text())
                .startsWith("NOR-")
                .endsWith("-000001");
        assertThat(administrator
                        .post(path, ISSUER.replace("\"NOR\"", "\"NEW\""))
                        .problem())
                .as("documents name it: it is entered once")
                .isEqualTo("wrong-state");
    }

    /** A number is one of its company's, whichever of its clinics draws it (Real Decreto 1619/2012, 6.1.a). */
    @ParameterizedTest(name = "{0}, {1}, {2}")
    @CsvSource({
        "same-series, B99999962, SER",
        "same-written-otherwise, ES-b9999 9962, SER",
        "its-credit-notes, B99999962, RSER",
        "its-substitutes, B99999962, SSER",
        "its-payments, B99999962, PSER",
        "whose-credit-notes-it-is, B99999962, ER",
    })
    void twoClinicsOfACompanyHaveSeriesOfTheirOwn(String clinic, String number, String series) {
        Wire.Answer first = enter("company-one", "B99999962", "SER");
        assertThat(first.status() == 201 || first.problem().equals("wrong-state"))
                .isTrue();
        Wire.Answer refused = enter(clinic, number, series);
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.field()).isEqualTo("series");
        assertThat(refused.text()).contains("another clinic", "B99999962");
        assertThat(wire(Role.ADMINISTRATOR, clinic).get(path(clinic)).problem()).isEqualTo("not-found");
        assertThat(enter(clinic, number, "OWN" + clinic.length()).status()).isEqualTo(201);
        assertThat(enter("other-" + clinic, "B000000" + clinic.length(), series).status())
                .as("under another number it is nobody's")
                .isEqualTo(201);
    }

    @Test
    void ofTwoWhoEnterTheSameAtOnceOneIsRefused() throws Exception {
        Callable<Wire.Answer> one = () -> enter("at-once-one", "B99999954", "RAC");
        Callable<Wire.Answer> other = () -> enter("at-once-other", "B99999954", "RAC");
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Future<Wire.Answer> each : threads.invokeAll(List.of(one, other))) {
                answers.add(each.get().status());
            }
        }
        assertThat(answers).containsExactlyInAnyOrder(201, 400);
    }

    /** Whoever writes to the database itself is refused too. */
    @Test
    void theDatabaseRepeatsIt() {
        visits.issuers().add(BillingFixtures.issuer("written"));
        String number = BillingFixtures.issuer("written").letterhead().taxNumber();
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into issuer (clinic, legal_name, tax_number, address, country, time_zone, series)
                                values ('written-too', 'Skin', ?, 'Street 1', 'NL', 'Europe/Amsterdam', 'WRI')
                                """)
                        .param(number.toLowerCase(java.util.Locale.ROOT))
                        .update())
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("issuer_draws_numbers_of_its_own");
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"legalName\":\" \" | legalName",
                "\"taxNumber\":\"B9999\" | taxNumber",
                "\"taxNumber\":\"NL000099998B57\" | taxNumber",
                "\"address\":null | address",
                "\"country\":\"PT\" | country",
                "\"timeZone\":\"Madrid\" | timeZone",
                "\"timeZone\":\"+01:00\" | timeZone",
                "\"series\":\"nor\" | series",
                "\"series\":\"NOR-1\" | series",
                "\"series\":\"ELEVENCHARS\" | series",
                "\"website\":\"x\" | website",
            })
    void whatIsNoIssuerIsRefusedByField(String wrong, String field) {
        String name = wrong.substring(0, wrong.indexOf(':') + 1);
        String body = ISSUER.contains(name)
                ? ISSUER.replaceFirst(name + "\"[^\"]*\"", wrong)
                : ISSUER.replaceFirst("\\{", "{" + wrong + ",");
        Wire.Answer answer = wire(Role.ADMINISTRATOR, "unentered").post(path("unentered"), body);
        assertThat(answer.problem()).as(answer.text()).isEqualTo("invalid-request");
        assertThat(answer.field()).isEqualTo(field);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "ES, x1234567l, X1234567L",
        "FR, 123 456 789, 123456789",
        "FR, FR 00 999 999 999, FR00999999999",
        "NL, nl000099998b57, NL000099998B57",
        "DE, DE123456789, DE123456789",
        "RU, 7700000000, 7700000000",
        "RU, 770000000012, 770000000012",
    })
    void eachCountryWritesItsNumbersItsWay(String country, String number, String kept) {
        String clinic = "numbers-" + country.toLowerCase(java.util.Locale.ROOT) + kept.length();
        Wire.Answer entered = wire(Role.ADMINISTRATOR, clinic)
                .post(
                        path(clinic),
                        ISSUER.replace("B99999970", number)
                                .replace("\"ES\"", '"' + country + '"')
                                .replace("NOR", "NUM"));
        assertThat(entered.status()).as(entered.text()).isEqualTo(201);
        assertThat(entered.json().path("taxNumber").asString()).isEqualTo(kept);
    }

    @ParameterizedTest(name = "{0}: read {1}")
    @CsvSource({"RECEPTION, 403", "CLINICIAN, 403", "ACCOUNTANT, 200"})
    void onlyTheAdministratorEntersIt(Role role, int read) {
        Wire wire = wire(role, "utrecht");
        assertThat(wire.get(path("utrecht")).status()).isEqualTo(read);
        assertThat(wire.post(path("utrecht"), ISSUER).problem()).isEqualTo("forbidden");
        assertThat(wire(Role.ADMINISTRATOR, "utrecht")
                        .post(path("paris"), ISSUER)
                        .status())
                .isEqualTo(404);
    }

    private Wire.Answer enter(String clinic, String number, String series) {
        return wire(Role.ADMINISTRATOR, clinic)
                .post(path(clinic), ISSUER.replace("B99999970", number).replace("\"NOR\"", '"' + series + '"'));
    }

    private static String path(String clinic) {
        return "/api/clinics/" + clinic + "/issuer";
    }

    private Wire wire(Role role, String clinic) {
        return new Wire(port, TestTokens.of(role, clinic));
    }
}
