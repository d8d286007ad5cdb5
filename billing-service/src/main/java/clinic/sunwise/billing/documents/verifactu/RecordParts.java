package clinic.sunwise.billing.documents.verifactu;

import clinic.sunwise.billing.documents.IssuedRecord;
import clinic.sunwise.billing.invoices.InvoiceNumber;
import clinic.sunwise.billing.issuers.Letterhead;
import clinic.sunwise.platform.xml.Xml;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What records of both kinds have: whose document it is, what they follow, what has written them, when, and their hash. */
final class RecordParts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private final Xml xml;
    private final IssuedRecord told;
    private final Letterhead issuer;

    RecordParts(Xml xml, IssuedRecord told) {
        this.xml = xml;
        this.told = told;
        this.issuer = told.document().letterhead();
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A document of this issuer. */
    void identity(InvoiceNumber number, LocalDate issuedOn) {
        identity(issuer.taxNumber(), number, issuedOn);
    }

    /**
     * The last part of a record.
     *
     * @param before the issuer's record before; null for the first
     */
    void end(@Nullable IssuedRecord before) {
        chain(before);
        system();
        xml.leaf("sf:FechaHoraHusoGenRegistro", SECOND.format(told.link().recordedAt()))
                .leaf("sf:TipoHuella", "01")
                .leaf("sf:Huella", told.link().hash());
    }

    private void identity(String taxNumber, InvoiceNumber number, LocalDate issuedOn) {
        xml.leaf("sf:IDEmisorFactura", taxNumber)
                .leaf("sf:NumSerieFactura", number.text())
                .leaf("sf:FechaExpedicionFactura", day(issuedOn));
    }

    private void chain(@Nullable IssuedRecord before) {
        xml.open("sf:Encadenamiento");
        if (before == null) {
            xml.leaf("sf:PrimerRegistro", "S");
        } else {
            xml.open("sf:RegistroAnterior");
            identity(
                    before.document().letterhead().taxNumber(),
                    before.document().number(),
                    before.document().issuedOn());
            xml.leaf("sf:Huella", told.link().previousHash()).close();
        }
        xml.close();
    }

    /**
     * Whoever runs Sunwise for her own clinics is its producer before the law (Real Decreto 1007/2023, article 13). Each clinic has a
     * chain, so each is an installation: two of one company would be one with two first records else.
     */
    private void system() {
        xml.open("sf:SistemaInformatico")
                .leaf("sf:NombreRazon", issuer.name())
                .leaf("sf:NIF", issuer.taxNumber())
                .leaf("sf:NombreSistemaInformatico", "Sunwise")
                .leaf("sf:IdSistemaInformatico", "SW")
                .leaf("sf:Version", "1.0")
                .leaf("sf:NumeroInstalacion", told.document().clinic())
                .leaf("sf:TipoUsoPosibleSoloVerifactu", "N")
                .leaf("sf:TipoUsoPosibleMultiOT", "S")
                .leaf("sf:IndicadorMultiplesOT", "S")
                .close();
    }
}
