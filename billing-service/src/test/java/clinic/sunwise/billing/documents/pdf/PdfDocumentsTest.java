package clinic.sunwise.billing.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.documents.DocumentSamples;
import clinic.sunwise.billing.documents.DocumentWords;
import clinic.sunwise.billing.documents.IssuedDocument;
import clinic.sunwise.billing.documents.PdfReading;
import clinic.sunwise.billing.estimates.Language;
import clinic.sunwise.billing.estimates.Words;
import clinic.sunwise.billing.tax.Country;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The documents as people read them: by their text and by the validator. */
class PdfDocumentsTest {

    @Test
    void aSpanishFullInvoiceSaysAllThatTheLawWants() {
        IssuedDocument invoice = DocumentSamples.invoice(Country.ES, DocumentSamples.COMPANY);
        assertThat(PdfReading.text(PdfDocuments.of(invoice, Language.ES)))
                .contains("QR tributario:")
                .contains("Factura SUN-2027-000007")
                .contains("Clínica Sol S.L.")
                .contains("Calle Sierpes 1, 41004 Sevilla")
                .contains("NIF: B99999997")
                .contains("RM Sevilla")
                .contains("Fecha de expedición: 04/01/2027")
                .contains("Fecha de la operación: 03/01/2027")
                .contains("Piel & Co. S.L.")
                .contains("Calle Mayor 1, 28013 Madrid, ES")
                .contains("NIF: B99999989")
                .contains("Su referencia: PO-7")
                .contains("peeling químico, superficial, abdomen; promoción 21 % 49,00 EUR")
                .contains("2 × Crème de nuit <50 ml> 21 % 25,01 EUR")
                .contains("21 % 61,17 EUR 12,84 EUR 74,01 EUR")
                .contains("exento 1.249,99 EUR 0,00 EUR 1.249,99 EUR")
                .contains("Total a pagar, IVA incluido: 1.324,00 EUR")
                .contains("Exento de IVA: art. 20.Uno.3.º Ley 37/1992 (2006/112/EC, art. 132(1)(c))")
                .contains("B".repeat(64));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ES | Factura simplificada SUN-2027-000007 | art. 20.Uno.3.º Ley 37/1992",
                "FR | Facture simplifiée SUN-2027-000007 | art. 261, 4, 1° du CGI",
                "NL | Vereenvoudigde factuur SUN-2027-000007 | art. 11, lid 1, onderdeel g",
                "RU | Упрощённый счёт SUN-2027-000007 | подп. 2 п. 2 ст. 149 НК РФ",
                "DE | Simplified invoice SUN-2027-000007 | § 4 Nr. 14 Buchst. a UStG",
            })
    void aSimplifiedInvoiceInTheLanguageOfItsCountryNamesNobody(Country country, String title, String law) {
        IssuedDocument invoice = DocumentSamples.invoice(country, null);
        assertThat(PdfReading.text(PdfDocuments.of(invoice, DocumentWords.usual(country))))
                .contains(
                        title,
                        law,
                        invoice.letterhead().name(),
                        invoice.letterhead().taxNumber())
                .contains(DocumentSamples.PATIENT.toString());
        assertThat(PdfReading.text(PdfDocuments.of(invoice, Language.EN)).contains("QR tributario:"))
                .isEqualTo(country == Country.ES);
    }

    /** Outside of the tax is no rate of 0 %. */
    @Test
    void aFeeSaysWhyNoTaxIsOnIt() {
        assertThat(PdfReading.text(PdfDocuments.of(DocumentSamples.fee(Country.ES, null), Language.ES)))
                .contains("no sujeto 30,00 EUR")
                .contains("No sujeto a IVA: indemnización, art. 78.Tres.1.º Ley 37/1992 (TJUE C-277/05)")
                .doesNotContain("0 %", "Exento");
    }

    @Test
    void aCreditNoteNamesWhatItCorrects() {
        IssuedDocument note = DocumentSamples.creditNote(Country.FR, DocumentSamples.PERSON);
        assertThat(PdfReading.text(PdfDocuments.of(note, Language.FR)))
                .contains("Avoir RSUN-2027-000007")
                .contains("Rectifie la facture: SUN-2027-000007 du 03/01/2027")
                .contains("Motif: prestation non rendue")
                .contains("Remarque: rash <b>& more")
                .contains("Анна Смит")
                .contains("Total TTC de l’avoir: 49,00 EUR")
                .doesNotContain("Règlement");
    }

    @Test
    void aFrenchInvoiceToSomebodyWithANameTellsOfLatePayment() {
        assertThat(PdfReading.text(
                        PdfDocuments.of(DocumentSamples.invoice(Country.FR, DocumentSamples.PERSON), Language.FR)))
                .contains("indemnité forfaitaire pour frais de recouvrement de 40 EUR");
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageIsAnArchivableAndAccessibleFile(Language language) {
        byte[] file = PdfDocuments.of(DocumentSamples.invoice(Country.ES, DocumentSamples.COMPANY), language);
        assertThat(PdfReading.faults(file, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(PdfReading.faults(file, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    /** Whoever sees or hears it knows that nothing of it is due. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | (cancelled) | CANCELLED on 2027-01-05 | Total cancelled, VAT included: 1,324.00 EUR",
                "ES | (anulada) | ANULADA el 05/01/2027 | Total anulado, IVA incluido: 1.324,00 EUR",
                "FR | (annulée) | ANNULÉE le 05/01/2027 | Total TTC annulé: 1 324,00 EUR",
                "NL | (geannuleerd) | GEANNULEERD op 05-01-2027 | Geannuleerd, incl. btw: 1.324,00 EUR",
                "RU | (аннулирован) | АННУЛИРОВАН 05.01.2027 | Итого аннулировано, с НДС: 1 324,00 EUR",
            })
    void aCancelledInvoiceSaysSoInEveryLanguage(Language language, String title, String mark, String total) {
        IssuedDocument invoice = DocumentSamples.cancelled(Country.ES, DocumentSamples.COMPANY);
        byte[] file = PdfDocuments.of(invoice, language);
        DocumentWords words = DocumentWords.in(language);
        assertThat(PdfReading.text(file))
                .contains("SUN-2027-000007 " + title, total, "C".repeat(64))
                .contains(mark)
                .doesNotContain(words.label("total-due"), words.label("payable-at-once"));
        assertThat(PdfReading.faults(file, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(PdfReading.faults(file, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    /** Its hash can be kept: neither the hour nor what was made before it changes a byte. */
    @Test
    void theSameDocumentAlwaysMakesTheSameBytes() {
        IssuedDocument invoice = DocumentSamples.invoice(Country.ES, DocumentSamples.COMPANY);
        byte[] first = PdfDocuments.of(invoice, Language.RU);
        PdfDocuments.of(DocumentSamples.creditNote(Country.NL, null), Language.NL);
        assertThat(PdfDocuments.of(invoice, Language.RU)).isEqualTo(first);
        assertThat(PdfReading.writtenAt(first)).isEqualTo(invoice.issuedAt().toInstant());
        assertThat(PdfDocuments.of(invoice, Language.EN)).isNotEqualTo(first);
    }

    @Test
    void everyLanguageHasTheSameWords() {
        assertThat(Stream.of(Language.values())
                        .map(each -> Words.all("documents").get(each).keys())
                        .distinct())
                .hasSize(1);
    }
}
