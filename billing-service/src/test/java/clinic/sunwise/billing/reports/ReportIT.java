package clinic.sunwise.billing.reports;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.BillingFixtures;
import clinic.sunwise.billing.BillingServiceTest;
import clinic.sunwise.billing.BillingVisits;
import clinic.sunwise.billing.invoices.Invoice;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Reports and the FEC of the same books on the wire: they agree to the cent. */
@BillingServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportIT {

    private static final String CLINIC = "reporting";
    private static final String API = "/api/clinics/reporting/";

    @LocalServerPort
    private int port;

    @Autowired
    private BillingVisits visits;

    private LocalDate today = LocalDate.EPOCH;

    /** 49.00 paid, 69.00 of which 20.00 are credited and 10.00 paid, and 5.00 too much. */
    @BeforeAll
    void aDayAtTheClinic() {
        visits.clinic(BillingFixtures.issuer(CLINIC));
        UUID anna = UUID.randomUUID();
        visits.invoice(CLINIC, anna, "neck");
        pay(anna, "49.00");
        UUID maria = UUID.randomUUID();
        Invoice second = visits.invoice(CLINIC, maria, "neck", "nose");
        today = second.issuedOn();
        accountant().post(API + "invoices/" + second.id() + "/credit-notes", """
                {"reason":"other","lines":[{"line":2}]}""");
        pay(maria, "10.00");
        pay(anna, "5.00");
    }

    @Test
    void taxByRateIsThatOfTheDocuments() {
        JsonNode month = report("vat?from=" + today.withDayOfMonth(1) + "&to=" + today);
        assertThat(month).hasSize(1);
        assertThat(month.get(0).path("from").asString())
                .isEqualTo(today.withDayOfMonth(1).toString());
        assertThat(month.get(0).path("rate").asString()).isEqualTo("21");
        assertThat(amounts(month.get(0), "net", "vat", "gross")).containsExactly("80.99", "17.01", "98.00");
        JsonNode day = report("vat?by=day&from=" + today + "&to=" + today);
        assertThat(day.get(0).path("from").asString()).isEqualTo(today.toString());
        assertThat(amounts(day.get(0), "net", "vat", "gross")).containsExactly("80.99", "17.01", "98.00");
    }

    @ParameterizedTest
    @CsvSource({
        "procedure, microdermabrasion-levels",
        "practitioner, 00000000-0000-4000-8000-000000000901",
        "clinic, reporting"
    })
    void revenueIsNetAndBySource(String by, String of) {
        JsonNode revenue = report("revenue?by=" + by + "&from=" + today + "&to=" + today);
        assertThat(revenue).hasSize(1);
        assertThat(revenue.get(0).path("of").asString()).isEqualTo(of);
        assertThat(amounts(revenue.get(0), "net")).containsExactly("80.99");
    }

    @Test
    void receivablesAreThoseOfAnyPastDay() {
        JsonNode now = report("receivables?asOf=" + today);
        assertThat(amounts(now.get(0), "total")).containsExactly("39.00");
        assertThat(now.get(0).path("bands").get(0).path("days").asString()).isEqualTo("0-30");
        assertThat(amounts(now.get(0).path("bands").get(0), "open")).containsExactly("39.00");
        assertThat(report("receivables?asOf=" + today.minusDays(1))).isEmpty();
    }

    @Test
    void theFecBalancesAndAgreesWithTheReports() {
        Wire.Answer fec = accountant().get(API + "exports/fec.txt?year=" + today.getYear());
        assertThat(fec.status()).isEqualTo(200);
        assertThat(fec.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"" + BillingFixtures.taxNumber(CLINIC) + "FEC" + today.getYear()
                        + "1231.txt\"");
        List<String[]> lines =
                fec.text().lines().skip(1).map(line -> line.split("\t", -1)).toList();
        assertThat(lines).allSatisfy(line -> assertThat(line).hasSize(18));
        List<Integer> numbers =
                lines.stream().map(line -> Integer.valueOf(line[2])).distinct().toList();
        assertThat(numbers).containsExactly(1, 2, 3, 4, 5, 6);
        for (int number : numbers) {
            List<String[]> entry = lines.stream()
                    .filter(line -> Integer.parseInt(line[2]) == number)
                    .toList();
            assertThat(sum(entry, 11, "")).isEqualByComparingTo(sum(entry, 12, ""));
        }
        assertThat(sum(lines, 12, "706").subtract(sum(lines, 11, "706"))).isEqualByComparingTo("80.99");
        assertThat(sum(lines, 12, "44571").subtract(sum(lines, 11, "44571"))).isEqualByComparingTo("17.01");
        assertThat(sum(lines, 11, "411").subtract(sum(lines, 12, "411"))).isEqualByComparingTo("39.00");
        assertThat(sum(lines, 12, "4191")).isEqualByComparingTo("5.00");
        assertThat(sum(lines, 11, "512")).isEqualByComparingTo("64.00");
        assertThat(lines.getFirst()[0]).isEqualTo("VE");
        assertThat(lines.getFirst()[5]).isEqualTo("Debiteuren");
        assertThat(lines.getFirst()[11]).isEqualTo("49,00");
    }

    /** What the accountant is told and what she is given are the same. */
    @Test
    void theFilesOfTheMonthAgreeWithTheReports() {
        String month = "?month=" + YearMonth.from(today);
        assertThat(accountant().get(API + "exports/vat-summary.csv" + month).text())
                .isEqualTo("\uFEFFcurrency,vatCategory,vatRate,net,vat,gross\r\nEUR,S,21,80.99,17.01,98.00\r\n");
        List<String> payments = accountant()
                .get(API + "exports/payments.csv" + month)
                .text()
                .lines()
                .toList();
        assertThat(payments).hasSize(4);
        assertThat(payments.get(1)).contains(",payment,card,,", ",EUR,49.00,,accountant@reporting");
        List<String> creditNotes = accountant()
                .get(API + "exports/credit-notes.csv" + month)
                .text()
                .lines()
                .toList();
        assertThat(creditNotes).hasSize(2);
        assertThat(creditNotes.get(1)).contains(",R5,").endsWith(",other,,EUR,16.53,3.47,20.00,credit-note");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "reports/vat?from=2027-02-01&to=2027-01-01, to",
        "reports/vat?from=2027-01-01, to",
        "reports/vat?from=2027-01-01&to=2027-01-01&by=year, by",
        "reports/revenue?from=2027-01-01&to=2027-01-01&by=colour, by",
        "reports/receivables?asOf=2999-01-01, asOf",
        "exports/fec.txt, year",
        "exports/fec.txt?year=1899, year",
        "exports/fec.txt?year=x, year",
    })
    void aParameterThatIsNotOneIsRefusedByName(String path, String field) {
        Wire.Answer answer = accountant().get(API + path);
        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void aYearWithoutEntriesIsSaidToBeOne() {
        assertThat(accountant().get(API + "exports/fec.txt?year=1999").problem())
                .isEqualTo("period-without-data");
    }

    @ParameterizedTest
    @CsvSource({"RECEPTION, 403", "CLINICIAN, 403", "ADMINISTRATOR, 200"})
    void theBooksAreTheOfficesBusiness(Role role, int status) {
        Wire wire = new Wire(port, TestTokens.of(role, CLINIC));
        for (String path : List.of(
                "reports/vat?from=2027-01-01&to=2027-01-31",
                "reports/revenue?from=2027-01-01&to=2027-01-31",
                "reports/receivables",
                "exports/fec.txt?year=" + today.getYear())) {
            assertThat(wire.get(API + path).status()).isEqualTo(status);
        }
    }

    private JsonNode report(String path) {
        return accountant().get(API + "reports/" + path).json().path("items");
    }

    private static List<String> amounts(JsonNode row, String... fields) {
        return List.of(fields).stream()
                .map(field -> row.path(field).path("amount").asString())
                .toList();
    }

    private static BigDecimal sum(List<String[]> lines, int column, String account) {
        return lines.stream()
                .filter(line -> account.isEmpty() || line[4].equals(account))
                .map(line -> new BigDecimal(line[column].replace(',', '.')))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void pay(UUID patient, String amount) {
        Wire.Answer answer = accountant()
                .post(
                        API + "payments",
                        "{\"patientId\":\"" + patient + "\",\"method\":\"card\",\"amount\":{\"amount\":\"" + amount
                                + "\",\"currency\":\"EUR\"}}");
        assertThat(answer.status()).isEqualTo(200);
    }

    private Wire accountant() {
        return new Wire(port, TestTokens.of(Role.ACCOUNTANT, CLINIC));
    }
}
