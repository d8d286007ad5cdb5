package clinic.sunwise.billing.documents.verifactu;

import clinic.sunwise.billing.documents.IssuedDocument;
import clinic.sunwise.billing.documents.IssuedRecord;
import clinic.sunwise.platform.xml.Xml;
import org.jspecify.annotations.Nullable;

/**
 * The record that cancels a document that should never have been issued (RegistroAnulacion of the same schema). SinRegistroPrevio says
 * that the agency has no record of the issue, RechazoPrevio that it has refused an earlier cancellation.
 */
final class CancelRecord {

    private CancelRecord() {}

    /**
     * Writes the record.
     *
     * @param before the issuer's record before; null for the first
     */
    static void write(Xml xml, IssuedRecord told, @Nullable IssuedRecord before) {
        IssuedDocument document = told.document();
        xml.open("sf:RegistroAnulacion")
                .leaf("sf:IDVersion", "1.0")
                .open("sf:IDFactura")
                .leaf("sf:IDEmisorFacturaAnulada", document.letterhead().taxNumber())
                .leaf("sf:NumSerieFacturaAnulada", document.number().text())
                .leaf("sf:FechaExpedicionFacturaAnulada", RecordParts.day(document.issuedOn()))
                .close();
        IssuedRecord.Again again = told.again();
        if (again != null && again.unknownToAgency()) {
            xml.leaf("sf:SinRegistroPrevio", "S");
        }
        if (again != null && again.refusedBefore()) {
            xml.leaf("sf:RechazoPrevio", "S");
        }
        new RecordParts(xml, told).end(before);
        xml.close();
    }
}
