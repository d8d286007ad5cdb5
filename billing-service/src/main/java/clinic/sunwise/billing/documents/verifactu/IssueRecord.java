package clinic.sunwise.billing.documents.verifactu;

import clinic.sunwise.billing.documents.DocumentWords;
import clinic.sunwise.billing.documents.IssuedDocument;
import clinic.sunwise.billing.estimates.Language;
import clinic.sunwise.billing.issuers.Letterhead;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.recipients.Recipient;
import clinic.sunwise.billing.tax.VatBreakdown;
import clinic.sunwise.billing.tax.VatCategory;
import clinic.sunwise.platform.xml.Xml;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The record of an issued document (RegistroAlta) as Orden HAC/1177/2024 and the schema SuministroInformacion.xsd of the Spanish
 * tax agency want it; the order of elements is the schema's. A credit note is a correction by differences (TipoRectificativa I):
 * its amounts are below zero, as in its hash.
 */
public final class IssueRecord {

    static final String SCHEMA =
            "https://www2.agenciatributaria.gob.es/static_files/common/internet/dep/aplicaciones/es/aeat"
                    + "/tike/cont/ws/SuministroInformacion.xsd";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
    private static final int LONGEST_DESCRIPTION = 500;

    private final IssuedDocument document;
    private final Letterhead issuer;
    private final Xml xml;

    private IssueRecord(IssuedDocument document, Xml xml) {
        this.document = document;
        this.issuer = document.letterhead();
        this.xml = xml;
    }

    /**
     * Writes the record.
     *
     * @param before the document of the issuer's record before; null for the first
     */
    static void write(Xml xml, IssuedDocument document, @Nullable IssuedDocument before) {
        new IssueRecord(document, xml).write(before);
    }

    private void write(@Nullable IssuedDocument before) {
        xml.open("sf:RegistroAlta").leaf("sf:IDVersion", "1.0").open("sf:IDFactura");
        identity(issuer.taxNumber(), document.number().text(), document.issuedOn());
        xml.close().leaf("sf:NombreRazonEmisor", issuer.name()).leaf("sf:TipoFactura", document.type());
        correction(document.correction());
        if (!document.suppliedOn().equals(document.issuedOn())) {
            xml.leaf("sf:FechaOperacion", DAY.format(document.suppliedOn()));
        }
        xml.leaf("sf:DescripcionOperacion", description());
        recipient(document.recipient());
        xml.open("sf:Desglose");
        document.vat().parts().forEach(this::part);
        xml.close()
                .leaf("sf:CuotaTotal", signed(document.vat().vat()))
                .leaf("sf:ImporteTotal", signed(document.vat().gross()));
        chain(before);
        system();
        xml.leaf("sf:FechaHoraHusoGenRegistro", SECOND.format(document.issuedAt()))
                .leaf("sf:TipoHuella", "01")
                .leaf("sf:Huella", document.link().hash())
                .close();
    }

    private void identity(String taxNumber, String number, LocalDate issuedOn) {
        xml.leaf("sf:IDEmisorFactura", taxNumber)
                .leaf("sf:NumSerieFactura", number)
                .leaf("sf:FechaExpedicionFactura", DAY.format(issuedOn));
    }

    private void correction(IssuedDocument.@Nullable Correction correction) {
        if (correction != null) {
            xml.leaf("sf:TipoRectificativa", "I")
                    .open("sf:FacturasRectificadas")
                    .open("sf:IDFacturaRectificada");
            identity(issuer.taxNumber(), correction.number().text(), correction.issuedOn());
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

    /** Exempt is what article 20 of Ley 37/1992 exempts (E1); the rest is taxed in the general regime (01, S1). */
    private void part(VatBreakdown.Part part) {
        xml.open("sf:DetalleDesglose").leaf("sf:Impuesto", "01").leaf("sf:ClaveRegimen", "01");
        if (part.category() == VatCategory.EXEMPT) {
            xml.leaf("sf:OperacionExenta", "E1").leaf("sf:BaseImponibleOimporteNoSujeto", signed(part.net()));
        } else {
            xml.leaf("sf:CalificacionOperacion", "S1")
                    .leaf("sf:TipoImpositivo", part.rate().percent().toPlainString())
                    .leaf("sf:BaseImponibleOimporteNoSujeto", signed(part.net()))
                    .leaf("sf:CuotaRepercutida", signed(part.vat()));
        }
        xml.close();
    }

    private void chain(@Nullable IssuedDocument before) {
        xml.open("sf:Encadenamiento");
        if (before == null) {
            xml.leaf("sf:PrimerRegistro", "S");
        } else {
            xml.open("sf:RegistroAnterior");
            identity(before.letterhead().taxNumber(), before.number().text(), before.issuedOn());
            xml.leaf("sf:Huella", document.link().previousHash()).close();
        }
        xml.close();
    }

    /** Whoever runs Sunwise for her own clinics is its producer before the law (Real Decreto 1007/2023, article 13). */
    private void system() {
        xml.open("sf:SistemaInformatico")
                .leaf("sf:NombreRazon", issuer.name())
                .leaf("sf:NIF", issuer.taxNumber())
                .leaf("sf:NombreSistemaInformatico", "Sunwise")
                .leaf("sf:IdSistemaInformatico", "SW")
                .leaf("sf:Version", "1.0")
                .leaf("sf:NumeroInstalacion", "1")
                .leaf("sf:TipoUsoPosibleSoloVerifactu", "N")
                .leaf("sf:TipoUsoPosibleMultiOT", "S")
                .leaf("sf:IndicadorMultiplesOT", "S")
                .close();
    }

    private String signed(Money money) {
        Money zero = Money.zero(money.currency());
        return (document.correction() == null ? money : zero.minus(money))
                .amount()
                .toPlainString();
    }
}
