package clinic.sunwise.billing.documents.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.documents.DocumentSamples;
import clinic.sunwise.billing.documents.IssuedDocument;
import clinic.sunwise.billing.documents.PdfReading;
import clinic.sunwise.billing.documents.pdf.PdfDocuments;
import clinic.sunwise.billing.estimates.Language;
import clinic.sunwise.billing.recipients.Recipient;
import clinic.sunwise.billing.tax.Country;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Both forms against the official schemas and rules. */
class EInvoiceTest {

    private static final Recipient GREEK = new Recipient("Elena", "123456789", "Ermou 1", "GR", "");

    static Stream<IssuedDocument> documents() {
        return Stream.of(Country.values())
                .flatMap(country -> Stream.of(
                        DocumentSamples.invoice(country, null),
                        DocumentSamples.invoice(country, DocumentSamples.COMPANY),
                        DocumentSamples.deposit(country),
                        DocumentSamples.afterDeposit(country),
                        DocumentSamples.creditNote(country, DocumentSamples.PERSON),
                        DocumentSamples.fee(country, null),
                        DocumentSamples.fee(country, DocumentSamples.COMPANY),
                        DocumentSamples.feeGivenUp(country, null),
                        DocumentSamples.feeGivenUp(country, DocumentSamples.COMPANY)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void everyDocumentPassesTheOfficialRules(IssuedDocument document) {
        assertThat(OfficialRules.ublFaults(Ubl.of(document))).isEmpty();
        assertThat(OfficialRules.ciiFaults(Cii.of(document))).isEmpty();
    }

    /** Prices at which net and tax do not round alike. */
    @ParameterizedTest
    @MethodSource("grosses")
    void theGrossRulePassesToo(String gross) {
        IssuedDocument document = DocumentSamples.of(Country.ES, gross);
        assertThat(OfficialRules.ublFaults(Ubl.of(document))).isEmpty();
        assertThat(Ubl.of(document)).contains("<cbc:PayableAmount currencyID=\"EUR\">" + gross + "<");
    }

    static List<String> grosses() {
        return List.of("0.01", "49.00", "1000000.03");
    }

    /** A rule that refuses nothing is none. */
    @Test
    void theOfficialRulesRefuseWhatIsWrong() {
        IssuedDocument document = DocumentSamples.invoice(Country.ES, null);
        assertThat(OfficialRules.ublFaults(
                        Ubl.of(document).replace("1324.00</cbc:PayableAmount>", "1323.00</cbc:PayableAmount>")))
                .anyMatch(each -> each.contains("BR-CO-"));
        assertThat(OfficialRules.ciiFaults(Cii.of(document).replace("<ram:CountryID>ES</ram:CountryID>", "")))
                .isNotEmpty();
    }

    @Test
    void whatAnInvoiceSaysToPrograms() {
        String ubl = Ubl.of(DocumentSamples.invoice(Country.ES, DocumentSamples.COMPANY));
        assertThat(ubl)
                .contains("<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>")
                .contains("<cbc:BuyerReference>PO-7</cbc:BuyerReference>")
                .contains("<cbc:CompanyID>ESB99999997</cbc:CompanyID>")
                .contains("<cbc:RegistrationName>Piel &amp; Co. S.L.</cbc:RegistrationName>")
                .contains("<cbc:TaxExemptionReasonCode>VATEX-EU-132-1C</cbc:TaxExemptionReasonCode>")
                .contains("<cbc:LineExtensionAmount currencyID=\"EUR\">40.50</cbc:LineExtensionAmount>")
                .contains("<cbc:LineExtensionAmount currencyID=\"EUR\">20.67</cbc:LineExtensionAmount>")
                .contains("<cbc:Name>2 × Crème de nuit &lt;50 ml&gt;</cbc:Name>");
        assertThat(Cii.of(DocumentSamples.creditNote(Country.NL, GREEK)))
                .contains("<ram:TypeCode>381</ram:TypeCode>")
                .contains("<ram:IssuerAssignedID>SUN-2027-000007</ram:IssuerAssignedID>")
                .contains("<ram:ID schemeID=\"VA\">EL123456789</ram:ID>")
                .contains("rash &lt;b&gt;&amp; more");
        assertThat(Ubl.of(DocumentSamples.invoice(Country.RU, null)))
                .contains("<cbc:CompanyID>7700000000</cbc:CompanyID><cac:TaxScheme><cbc:ID>TAX</cbc:ID>")
                .contains("<cbc:RegistrationName>Пациент " + DocumentSamples.PATIENT)
                .doesNotContain("TaxExemptionReasonCode");
    }

    /** The deposit is a prepayment without a delivery; it comes off as one less at its price, and is named. */
    @Test
    void aDepositIsAPrepaymentAndComesOffTheInvoiceOfItsSession() {
        assertThat(Ubl.of(DocumentSamples.deposit(Country.ES)))
                .contains(
                        "<cbc:InvoiceTypeCode>386</cbc:InvoiceTypeCode><cbc:TaxPointDate>2027-01-03</cbc:TaxPointDate>")
                .contains("<cbc:Name>Anticipo: peeling químico, superficial, abdomen, piernas</cbc:Name>")
                .doesNotContain("Delivery");
        assertThat(Cii.of(DocumentSamples.deposit(Country.ES)))
                .contains("<ram:TypeCode>386</ram:TypeCode>")
                .contains("<ram:ApplicableHeaderTradeDelivery></ram:ApplicableHeaderTradeDelivery>");
        assertThat(Ubl.of(DocumentSamples.afterDeposit(Country.ES)))
                .contains("<cbc:ID>SUN-2026-000006</cbc:ID><cbc:IssueDate>2026-12-30</cbc:IssueDate>")
                .contains("<cbc:InvoicedQuantity unitCode=\"C62\">-1</cbc:InvoicedQuantity>")
                .contains("<cbc:LineExtensionAmount currencyID=\"EUR\">-24.79</cbc:LineExtensionAmount>")
                .contains("<cbc:PriceAmount currencyID=\"EUR\">24.79</cbc:PriceAmount>")
                .contains("<cbc:PayableAmount currencyID=\"EUR\">1294.00</cbc:PayableAmount>");
        assertThat(Cii.of(DocumentSamples.afterDeposit(Country.NL)))
                .contains("<ram:IssuerAssignedID>SUN-2026-000006</ram:IssuerAssignedID>");
    }

    @Test
    void facturXIsThePdfWithTheSameInvoiceInIt() {
        IssuedDocument document = DocumentSamples.invoice(Country.FR, DocumentSamples.COMPANY);
        byte[] file = PdfDocuments.facturX(document, Language.FR, Cii.of(document));
        assertThat(PdfReading.attached(file, "factur-x.xml")).isEqualTo(Cii.of(document));
        assertThat(PdfReading.faults(file, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(PdfReading.faults(file, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(PdfDocuments.facturX(document, Language.FR, Cii.of(document)))
                .isEqualTo(file);
    }

    @Test
    void aPublicBodyWantsANameANumberAndAReference() {
        assertThat(PublicBodyRule.missing(DocumentSamples.invoice(Country.ES, DocumentSamples.COMPANY)))
                .isEmpty();
        assertThat(PublicBodyRule.missing(DocumentSamples.invoice(Country.ES, null)))
                .containsExactly("recipient");
        assertThat(PublicBodyRule.missing(DocumentSamples.invoice(Country.NL, DocumentSamples.PERSON)))
                .containsExactly("recipient.taxNumber", "recipient.reference");
    }

    /**
     * Outside of the tax there is no rate, and neither party is named by a number of that tax (BR-O-02, BR-O-05): the seller is
     * known by the number as its country writes it, and the reason is told.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ES | B99999997 | No sujeto a IVA: indemnización, art. 78.Tres.1.º Ley 37/1992 (TJUE C-277/05)",
                "FR | FR00999999999 | Hors champ de la TVA : indemnité, art. 256 du CGI (CJUE C-277/05)",
                "NL | NL000099998B57 | Buiten de btw: schadevergoeding, art. 1 Wet OB 1968 (HvJ EU C-277/05)",
                "DE | DE000000000 | Outside of VAT: compensation, § 1 Abs. 1 Nr. 1 UStG (CJEU C-277/05)",
            })
    void aFeeIsOutsideOfTheTaxAndSaysWhy(Country country, String number, String why) {
        String ubl = Ubl.of(DocumentSamples.fee(country, DocumentSamples.COMPANY));
        assertThat(ubl)
                .contains("<cac:TaxCategory><cbc:ID>O</cbc:ID>"
                        + "<cbc:TaxExemptionReasonCode>VATEX-EU-O</cbc:TaxExemptionReasonCode>"
                        + "<cbc:TaxExemptionReason>" + why + "</cbc:TaxExemptionReason>")
                .contains("<cac:ClassifiedTaxCategory><cbc:ID>O</cbc:ID><cac:TaxScheme>")
                .contains("<cbc:CompanyID>" + number + "</cbc:CompanyID><cac:TaxScheme><cbc:ID>TAX</cbc:ID>")
                .contains("<cbc:CompanyID>B99999989</cbc:CompanyID></cac:PartyLegalEntity>")
                .doesNotContain("Percent", "ESB99999989", "<cac:PartyTaxScheme><cbc:CompanyID>B99999989");
        assertThat(Cii.of(DocumentSamples.fee(country, DocumentSamples.COMPANY)))
                .contains("<ram:ExemptionReason>" + why + "</ram:ExemptionReason>")
                .contains("<ram:ExemptionReasonCode>VATEX-EU-O</ram:ExemptionReasonCode>")
                .contains("<ram:ID schemeID=\"FC\">" + number + "</ram:ID>")
                .doesNotContain("RateApplicablePercent", "schemeID=\"VA\"", "schemeID=\"FC\">B99999989");
    }

    /** Codes of the Union's list say nothing of Russia's law. */
    @Test
    void aRussianFeeSaysWhyWithoutACodeOfTheUnion() {
        assertThat(Ubl.of(DocumentSamples.fee(Country.RU, null)))
                .contains("<cbc:TaxExemptionReason>Вне НДС: возмещение, п. 1 ст. 146 НК РФ</cbc:TaxExemptionReason>")
                .doesNotContain("TaxExemptionReasonCode");
    }
}
