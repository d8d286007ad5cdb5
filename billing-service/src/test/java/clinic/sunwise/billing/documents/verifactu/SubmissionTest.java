package clinic.sunwise.billing.documents.verifactu;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.documents.DocumentSamples;
import clinic.sunwise.billing.documents.IssuedDocument;
import clinic.sunwise.billing.documents.IssuedRecord;
import clinic.sunwise.billing.invoices.ChainLink;
import clinic.sunwise.billing.invoices.ChainNotice;
import clinic.sunwise.billing.recipients.Recipient;
import clinic.sunwise.billing.tax.Country;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The records, element by element in the order of the agency's schema. */
class SubmissionTest {

    private static final Recipient DUTCH = new Recipient("Anna Smit", "NL123", "Utrecht", "NL", "");

    @Test
    void aFullInvoiceIsTheFirstRecord() {
        IssuedDocument invoice = DocumentSamples.invoice(Country.ES, DocumentSamples.COMPANY);
        assertThat(record(invoice, null))
                .startsWith(
                        "<sf:IDVersion>1.0</sf:IDVersion><sf:IDFactura><sf:IDEmisorFactura>B99999997</sf:IDEmisorFactura>"
                                + "<sf:NumSerieFactura>SUN-2027-000007</sf:NumSerieFactura>"
                                + "<sf:FechaExpedicionFactura>04-01-2027</sf:FechaExpedicionFactura></sf:IDFactura>"
                                + "<sf:NombreRazonEmisor>Clínica Sol S.L.</sf:NombreRazonEmisor><sf:TipoFactura>F1</sf:TipoFactura>"
                                + "<sf:FechaOperacion>03-01-2027</sf:FechaOperacion><sf:DescripcionOperacion>peeling químico, ")
                .contains("<sf:Destinatarios><sf:IDDestinatario><sf:NombreRazon>Piel &amp; Co. S.L.</sf:NombreRazon>"
                        + "<sf:NIF>B99999989</sf:NIF></sf:IDDestinatario></sf:Destinatarios>")
                .contains(
                        "<sf:Desglose><sf:DetalleDesglose><sf:Impuesto>01</sf:Impuesto><sf:ClaveRegimen>01</sf:ClaveRegimen>"
                                + "<sf:CalificacionOperacion>S1</sf:CalificacionOperacion><sf:TipoImpositivo>21</sf:TipoImpositivo>"
                                + "<sf:BaseImponibleOimporteNoSujeto>61.17</sf:BaseImponibleOimporteNoSujeto>"
                                + "<sf:CuotaRepercutida>12.84</sf:CuotaRepercutida></sf:DetalleDesglose>")
                .contains(
                        "<sf:OperacionExenta>E1</sf:OperacionExenta>"
                                + "<sf:BaseImponibleOimporteNoSujeto>1249.99</sf:BaseImponibleOimporteNoSujeto></sf:DetalleDesglose>")
                .contains("<sf:CuotaTotal>12.84</sf:CuotaTotal><sf:ImporteTotal>1324.00</sf:ImporteTotal>"
                        + "<sf:Encadenamiento><sf:PrimerRegistro>S</sf:PrimerRegistro></sf:Encadenamiento>")
                .endsWith("<sf:FechaHoraHusoGenRegistro>2027-01-04T10:00:00+01:00</sf:FechaHoraHusoGenRegistro>"
                        + "<sf:TipoHuella>01</sf:TipoHuella><sf:Huella>" + "B".repeat(64) + "</sf:Huella>");
    }

    @Test
    void aCreditNoteCorrectsByDifferencesAndFollowsTheRecordBefore() {
        IssuedDocument note = DocumentSamples.creditNote(Country.ES, DUTCH);
        assertThat(record(note, DocumentSamples.invoice(Country.ES, null)))
                .contains("<sf:TipoFactura>R1</sf:TipoFactura><sf:TipoRectificativa>I</sf:TipoRectificativa>"
                        + "<sf:FacturasRectificadas><sf:IDFacturaRectificada><sf:IDEmisorFactura>B99999997</sf:IDEmisorFactura>"
                        + "<sf:NumSerieFactura>SUN-2027-000007</sf:NumSerieFactura>"
                        + "<sf:FechaExpedicionFactura>03-01-2027</sf:FechaExpedicionFactura></sf:IDFacturaRectificada>"
                        + "</sf:FacturasRectificadas>")
                .contains("<sf:IDOtro><sf:CodigoPais>NL</sf:CodigoPais><sf:IDType>04</sf:IDType><sf:ID>NL123</sf:ID>")
                .contains("<sf:CuotaTotal>-8.50</sf:CuotaTotal><sf:ImporteTotal>-49.00</sf:ImporteTotal>")
                .contains("<sf:Encadenamiento><sf:RegistroAnterior><sf:IDEmisorFactura>B99999997</sf:IDEmisorFactura>"
                        + "<sf:NumSerieFactura>SUN-2027-000007</sf:NumSerieFactura>"
                        + "<sf:FechaExpedicionFactura>04-01-2027</sf:FechaExpedicionFactura><sf:Huella>"
                        + "A".repeat(64)
                        + "</sf:Huella></sf:RegistroAnterior></sf:Encadenamiento>");
    }

    @Test
    void aSimplifiedInvoiceNamesNobody() {
        assertThat(record(DocumentSamples.invoice(Country.ES, null), null))
                .contains("<sf:TipoFactura>F2</sf:TipoFactura>")
                .doesNotContain("Destinatarios", "TipoRectificativa");
    }

    /** Two clinics of one company have a chain each. */
    @Test
    void eachClinicIsAnInstallation() {
        assertThat(record(DocumentSamples.invoice(Country.ES, null), null))
                .contains("<sf:NumeroInstalacion>sunny</sf:NumeroInstalacion>");
    }

    /** N1: what is not subject to the tax has neither a rate nor a tax. */
    @Test
    void aFeeIsNotSubjectToTheTax() {
        String untaxed = "<sf:Desglose><sf:DetalleDesglose><sf:Impuesto>01</sf:Impuesto>"
                + "<sf:ClaveRegimen>01</sf:ClaveRegimen><sf:CalificacionOperacion>N1</sf:CalificacionOperacion>"
                + "<sf:BaseImponibleOimporteNoSujeto>%s30.00</sf:BaseImponibleOimporteNoSujeto>"
                + "</sf:DetalleDesglose></sf:Desglose>"
                + "<sf:CuotaTotal>0.00</sf:CuotaTotal><sf:ImporteTotal>%1$s30.00</sf:ImporteTotal>";
        assertThat(record(DocumentSamples.fee(Country.ES, null), null))
                .contains("<sf:TipoFactura>F2</sf:TipoFactura>", untaxed.formatted(""));
        assertThat(record(DocumentSamples.feeGivenUp(Country.ES, DocumentSamples.COMPANY), null))
                .contains("<sf:TipoFactura>R1</sf:TipoFactura>", untaxed.formatted("-"));
    }

    @Test
    void aMessageNamesItsIssuer() {
        IssuedDocument invoice = DocumentSamples.invoice(Country.ES, null);
        assertThat(Submission.of(
                        List.of(part(IssuedRecord.of(invoice), null), part(IssuedRecord.of(invoice), invoice))))
                .startsWith(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sfLR:RegFactuSistemaFacturacion xmlns:sfLR=\"")
                .contains("<sfLR:Cabecera><sf:ObligadoEmision><sf:NombreRazon>Clínica Sol S.L.</sf:NombreRazon>"
                        + "<sf:NIF>B99999997</sf:NIF></sf:ObligadoEmision></sfLR:Cabecera><sfLR:RegistroFactura>"
                        + "<sf:RegistroAlta>")
                .endsWith("</sf:RegistroAlta></sfLR:RegistroFactura></sfLR:RegFactuSistemaFacturacion>");
    }

    /** A schema that refuses nothing is none. */
    @Test
    void theSchemaRefusesWhatIsWrong() {
        String message = Submission.of(List.of(part(IssuedRecord.of(DocumentSamples.invoice(Country.ES, null)), null)));
        assertThat(RecordSchema.fault(message.replace("<sf:TipoFactura>F2", "<sf:TipoFactura>F9")))
                .contains("F9");
        assertThat(RecordSchema.fault(message.replaceFirst("<sf:CuotaTotal>[^/]*/sf:CuotaTotal>", "")))
                .contains("CuotaTotal");
        assertThat(RecordSchema.fault(message.replace("04-01-2027", "2027-01-04")))
                .contains("2027-01-04");
    }

    @Test
    void aFullInvoiceNamesTheSimplifiedOneInWhosePlaceItIs() {
        assertThat(record(DocumentSamples.substitute(Country.ES), null))
                .contains("<sf:TipoFactura>F3</sf:TipoFactura><sf:FacturasSustituidas><sf:IDFacturaSustituida>"
                        + "<sf:IDEmisorFactura>B99999997</sf:IDEmisorFactura>"
                        + "<sf:NumSerieFactura>SUN-2027-000006</sf:NumSerieFactura>"
                        + "<sf:FechaExpedicionFactura>03-01-2027</sf:FechaExpedicionFactura>"
                        + "</sf:IDFacturaSustituida></sf:FacturasSustituidas>")
                .contains("<sf:Destinatarios>", "<sf:ImporteTotal>1324.00</sf:ImporteTotal>")
                .doesNotContain("TipoRectificativa");
    }

    @ParameterizedTest(name = "refused {0}, unknown {1}: {2}")
    @CsvSource({
        "false, false, ''",
        "true, true, <sf:RechazoPrevio>X</sf:RechazoPrevio>",
        "true, false, <sf:RechazoPrevio>S</sf:RechazoPrevio>",
    })
    void anIssueThatIsToldAgainSaysWhatBecameOfTheLast(boolean refused, boolean unknown, String flag) {
        IssuedDocument invoice = DocumentSamples.invoice(Country.ES, null);
        String told = message(again(invoice, ChainNotice.Act.AGAIN, refused, unknown), invoice);
        assertThat(told)
                .contains(
                        "<sf:NombreRazonEmisor>Clínica Sol S.L.</sf:NombreRazonEmisor><sf:Subsanacion>S</sf:Subsanacion>"
                                + flag + "<sf:TipoFactura>F2</sf:TipoFactura>")
                .contains(LATER);
    }

    @ParameterizedTest(name = "refused {0}, unknown {1}: {2}")
    @CsvSource({
        "false, false, ''",
        "false, true, <sf:SinRegistroPrevio>S</sf:SinRegistroPrevio>",
        "true, false, <sf:RechazoPrevio>S</sf:RechazoPrevio>",
        "true, true, <sf:SinRegistroPrevio>S</sf:SinRegistroPrevio><sf:RechazoPrevio>S</sf:RechazoPrevio>",
    })
    void aCancellationNamesTheDocumentAndNoAmounts(boolean refused, boolean unknown, String flags) {
        IssuedDocument invoice = DocumentSamples.invoice(Country.ES, null);
        String told = message(again(invoice, ChainNotice.Act.CANCEL, refused, unknown), invoice);
        assertThat(told)
                .contains("<sf:RegistroAnulacion><sf:IDVersion>1.0</sf:IDVersion><sf:IDFactura>"
                        + "<sf:IDEmisorFacturaAnulada>B99999997</sf:IDEmisorFacturaAnulada>"
                        + "<sf:NumSerieFacturaAnulada>SUN-2027-000007</sf:NumSerieFacturaAnulada>"
                        + "<sf:FechaExpedicionFacturaAnulada>04-01-2027</sf:FechaExpedicionFacturaAnulada></sf:IDFactura>"
                        + flags + "<sf:Encadenamiento><sf:RegistroAnterior>")
                .contains(LATER)
                .doesNotContain("ImporteTotal", "RegistroAlta");
    }

    private static final String LATER =
            "<sf:FechaHoraHusoGenRegistro>2027-01-05T09:00:00+01:00</sf:FechaHoraHusoGenRegistro>"
                    + "<sf:TipoHuella>01</sf:TipoHuella><sf:Huella>" + "C".repeat(64) + "</sf:Huella>";

    private static IssuedRecord again(IssuedDocument document, ChainNotice.Act act, boolean refused, boolean unknown) {
        return new IssuedRecord(
                document,
                new IssuedRecord.Again(act, refused, unknown),
                new ChainLink(
                        3, document.link().hash(), "C".repeat(64), OffsetDateTime.parse("2027-01-05T09:00:00+01:00")));
    }

    private static Submission.Part part(IssuedRecord told, IssuedDocument before) {
        return new Submission.Part(told, before == null ? null : IssuedRecord.of(before));
    }

    private static String message(IssuedRecord told, IssuedDocument before) {
        String message = Submission.of(List.of(part(told, before)));
        assertThat(RecordSchema.fault(message)).isEmpty();
        return message;
    }

    private static String record(IssuedDocument document, IssuedDocument before) {
        String message = message(IssuedRecord.of(document), before);
        return message.substring(
                message.indexOf("<sf:RegistroAlta>") + "<sf:RegistroAlta>".length(),
                message.indexOf("</sf:RegistroAlta>"));
    }
}
