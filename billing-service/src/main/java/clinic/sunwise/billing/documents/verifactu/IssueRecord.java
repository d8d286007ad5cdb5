package clinic.sunwise.billing.documents.verifactu;

import clinic.sunwise.billing.documents.DocumentWords;
import clinic.sunwise.billing.documents.IssuedDocument;
import clinic.sunwise.billing.documents.IssuedRecord;
import clinic.sunwise.billing.estimates.Language;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.recipients.Recipient;
import clinic.sunwise.billing.tax.VatBreakdown;
import clinic.sunwise.platform.xml.Xml;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The record of an issued document (RegistroAlta) as Orden HAC/1177/2024 and the schema SuministroInformacion.xsd of the Spanish
 * tax agency want it; the order of elements is the schema's. A credit note is a correction by differences (TipoRectificativa I):
 * its amounts are below zero, as in its hash.
 *
 * <p>A further record of the same document corrects what was told of it (Subsanacion). RechazoPrevio says that the one before was
 * refused: X if the agency has none of the document, S if it has an earlier one.
 */
public final class IssueRecord {

    private static final int LONGEST_DESCRIPTION = 500;

    private final IssuedRecord told;
    private final IssuedDocument document;
    private final Xml xml;
    private final RecordParts parts;

    private IssueRecord(IssuedRecord told, Xml xml) {
        this.told = told;
        this.document = told.document();
        this.xml = xml;
        this.parts = new RecordParts(xml, told);
    }

    /**
     * Writes the record.
     *
     * @param before the issuer's record before; null for the first
     */
    static void write(Xml xml, IssuedRecord told, @Nullable IssuedRecord before) {
        new IssueRecord(told, xml).write(before);
    }

    private void write(@Nullable IssuedRecord before) {
        xml.open("sf:RegistroAlta").leaf("sf:IDVersion", "1.0").open("sf:IDFactura");
        parts.identity(document.number(), document.issuedOn());
        xml.close().leaf("sf:NombreRazonEmisor", document.letterhead().name());
        again(told.again());
        xml.leaf("sf:TipoFactura", document.type());
        correction(document.correction());
        replaced(document.replaced());
        if (!document.suppliedOn().equals(document.issuedOn())) {
            xml.leaf("sf:FechaOperacion", RecordParts.day(document.suppliedOn()));
        }
        xml.leaf("sf:DescripcionOperacion", description());
        recipient(document.recipient());
        xml.open("sf:Desglose");
        document.vat().parts().forEach(this::part);
        xml.close()
                .leaf("sf:CuotaTotal", signed(document.vat().vat()))
                .leaf("sf:ImporteTotal", signed(document.vat().gross()));
        parts.end(before);
        xml.close();
    }

    private void again(IssuedRecord.@Nullable Again again) {
        if (again != null) {
            xml.leaf("sf:Subsanacion", "S");
            if (again.refusedBefore()) {
                xml.leaf("sf:RechazoPrevio", again.unknownToAgency() ? "X" : "S");
            }
        }
    }

    private void correction(IssuedDocument.@Nullable Correction correction) {
        if (correction != null) {
            xml.leaf("sf:TipoRectificativa", "I")
                    .open("sf:FacturasRectificadas")
                    .open("sf:IDFacturaRectificada");
            parts.identity(correction.number(), correction.issuedOn());
            xml.close().close();
        }
    }

    private void replaced(IssuedDocument.@Nullable Preceding replaced) {
        if (replaced != null) {
            xml.open("sf:FacturasSustituidas").open("sf:IDFacturaSustituida");
            parts.identity(replaced.number(), replaced.issuedOn());
            xml.close().close();
        }
    }

    private String description() {
        DocumentWords words = DocumentWords.in(Language.ES);
        String all = document.lines().stream().map(words::charge).collect(Collectors.joining("; "));
        return all.length() <= LONGEST_DESCRIPTION ? all : all.substring(0, LONGEST_DESCRIPTION);
    }

    /** Foreigners are known by the number of the country where they live (type 04). */
    private void recipient(@Nullable Recipient recipient) {
        if (recipient != null) {
            xml.open("sf:Destinatarios").open("sf:IDDestinatario").leaf("sf:NombreRazon", recipient.name());
            if (recipient.country().equals("ES")) {
                xml.leaf("sf:NIF", recipient.taxNumber());
            } else {
                xml.open("sf:IDOtro")
                        .leaf("sf:CodigoPais", recipient.country())
                        .leaf("sf:IDType", "04")
                        .leaf("sf:ID", recipient.taxNumber())
                        .close();
            }
            xml.close().close();
        }
    }

    /**
     * Exempt is what article 20 of Ley 37/1992 exempts (E1); a fee is not subject to the tax, by no rule of where (N1), and has
     * neither its rate nor a tax; the rest is taxed in the general regime (01, S1).
     */
    private void part(VatBreakdown.Part part) {
        xml.open("sf:DetalleDesglose").leaf("sf:Impuesto", "01").leaf("sf:ClaveRegimen", "01");
        switch (part.category()) {
            case EXEMPT ->
                xml.leaf("sf:OperacionExenta", "E1").leaf("sf:BaseImponibleOimporteNoSujeto", signed(part.net()));
            case OUTSIDE ->
                xml.leaf("sf:CalificacionOperacion", "N1").leaf("sf:BaseImponibleOimporteNoSujeto", signed(part.net()));
            case STANDARD ->
                xml.leaf("sf:CalificacionOperacion", "S1")
                        .leaf("sf:TipoImpositivo", part.rate().percent().toPlainString())
                        .leaf("sf:BaseImponibleOimporteNoSujeto", signed(part.net()))
                        .leaf("sf:CuotaRepercutida", signed(part.vat()));
        }
        xml.close();
    }

    private String signed(Money money) {
        return document.signed(money).amount().toPlainString();
    }
}
