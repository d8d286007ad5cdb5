package clinic.sunwise.billing.exports;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.BillingFixtures;
import clinic.sunwise.billing.BillingServiceTest;
import clinic.sunwise.billing.PastVisits;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.issuers.Issuers;
import clinic.sunwise.billing.issuers.Letterhead;
import clinic.sunwise.billing.pricing.PriceListPublication;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The accountant's files, byte by byte. */
@BillingServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportIT {

    private static final String EXPORTS = "/api/clinics/exporting/exports/";

    @Autowired
    private Issuers issuers;

    @Autowired
    private PriceListPublication priceLists;

    @Autowired
    private PastVisits past;

    @LocalServerPort
    private int port;

    /** Two in October, the second in its last second; three in November, which begins at 23:00 UTC in Amsterdam. */
    @BeforeAll
    void fiveInvoices() {
        Issuer fixture = BillingFixtures.issuer("exporting");
        issuers.add(new Issuer(
                fixture.clinic(),
                new Letterhead("Skin", "NL000000000B01", "Street 1"),
                fixture.country(),
                fixture.zone(),
                fixture.series()));
        priceLists.publish("exporting", BillingFixtures.FIRST_DAY, BillingFixtures.prices());
        issued("2026-10-01T10:00:00Z", "neck");
        issued("2026-10-31T22:59:59Z", "neck");
        issued("2026-10-31T23:00:00Z", "neck", "nose");
        issued("2026-11-15T10:00:00Z", "whole-face");
        issued("2026-11-30T22:59:59Z", "whole-face", "neck");
    }

    @Test
    void aFileIsCsvInUtf8WithItsNameAndHeader() {
        Wire.Answer answer = wire().get(EXPORTS + "invoices.csv?month=2026-11");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;header=present;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"exporting-invoices-2026-11.csv\"");
        assertThat(answer.text())
                .startsWith("\uFEFFnumber,type,issuedAt,sessionOn,appointmentId,patientId,currency,net,vat,gross,"
                        + "vatParts,kind,cancelledOn\r\nEXP-2026-000003,F2,2026-11-01T00:00:00+01:00,2026-10-01,")
                .contains(",EUR,57.02,11.98,69.00,S 21%: 57.02 + 11.98 = 69.00,simplified,\r\n")
                .endsWith(",EUR,119.01,24.99,144.00,S 21%: 119.01 + 24.99 = 144.00,simplified,\r\n");
    }

    @Test
    void theFileOfLinesHasEachLineWithItsExplanation() {
        Wire.Answer answer = wire().get(EXPORTS + "invoice-lines.csv?month=2026-11");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"exporting-invoice-lines-2026-11.csv\"");
        assertThat(answer.text()).startsWith("""
                \uFEFFnumber,line,issuedOn,text,protocol,technique,depth,area,rule,priceListVersion,currency,gross,\
                vatCategory,vatRate,vatReason
                EXP-2026-000003,1,2026-11-01,"microdermabrasion level 2, neck",microdermabrasion-levels,\
                microdermabrasion,level-2,neck,price-per-area,1,EUR,49.00,S,21,\
                "aesthetic act, standard rate of NL since 2012-10-01"
                EXP-2026-000003,2,2026-11-01,"microdermabrasion level 2, nose\"""".replace("\n", "\r\n"));
        assertThat(CsvTable.of(answer.text()).cells("number"))
                .containsExactly(
                        "EXP-2026-000003", "EXP-2026-000003", "EXP-2026-000004", "EXP-2026-000005", "EXP-2026-000005");
    }

    @ParameterizedTest(name = "{0}: {1} invoices, {2}")
    @CsvSource({"2026-09, 0, 0", "2026-10, 2, 98.00", "2026-11, 3, 308.00", "2026-12, 0, 0"})
    void bothFilesOfAMonthAddUpToTheSameCent(String month, int invoices, BigDecimal gross) {
        CsvTable documents =
                CsvTable.of(wire().get(EXPORTS + "invoices.csv?month=" + month).text());
        CsvTable lines = CsvTable.of(
                wire().get(EXPORTS + "invoice-lines.csv?month=" + month).text());
        assertThat(documents.cells("number")).hasSize(invoices).isSorted();
        assertThat(lines.cells("number").stream().distinct()).isEqualTo(documents.cells("number"));
        assertThat(documents.sum("gross")).isEqualByComparingTo(gross);
        assertThat(documents.sum("net").add(documents.sum("vat"))).isEqualByComparingTo(gross);
        assertThat(lines.sum("gross")).isEqualByComparingTo(gross);
    }

    private void issued(String now, String... areas) {
        past.issued(BillingFixtures.issuer("exporting"), now, areas);
    }

    private Wire wire() {
        return new Wire(port, TestTokens.of(Role.ACCOUNTANT, "exporting"));
    }
}
