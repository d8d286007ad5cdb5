package clinic.sunwise.billing.documents.verifactu;

import clinic.sunwise.billing.documents.IssuedRecord;
import clinic.sunwise.billing.issuers.Letterhead;
import clinic.sunwise.platform.xml.Xml;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records as one message to the Spanish tax agency (RegFactuSistemaFacturacion of SuministroLR.xsd). */
public final class Submission {

    /** So many records the agency takes in one message. */
    public static final int MOST_RECORDS = 1000;

    private static final String RECORDS =
            "https://www2.agenciatributaria.gob.es/static_files/common/internet/dep/aplicaciones/es/aeat"
                    + "/tike/cont/ws/SuministroInformacion.xsd";
    private static final String SCHEMA = RECORDS.replace("SuministroInformacion", "SuministroLR");

    private Submission() {}

    /**
     * A record with the one before it in the chain.
     *
     * @param before null for the first of all
     */
    public record Part(IssuedRecord told, @Nullable IssuedRecord before) {}

    /**
     * The whole message.
     *
     * @param records of one issuer in the order of its chain, 1 to {@link #MOST_RECORDS}
     */
    public static String of(List<Part> records) {
        Letterhead issuer = records.getFirst().told().document().letterhead();
        Xml xml = new Xml()
                .open("sfLR:RegFactuSistemaFacturacion", "xmlns:sfLR", SCHEMA, "xmlns:sf", RECORDS)
                .open("sfLR:Cabecera")
                .open("sf:ObligadoEmision")
                .leaf("sf:NombreRazon", issuer.name())
                .leaf("sf:NIF", issuer.taxNumber())
                .close()
                .close();
        for (Part each : records) {
            xml.open("sfLR:RegistroFactura");
            if (each.told().cancels()) {
                CancelRecord.write(xml, each.told(), each.before());
            } else {
                IssueRecord.write(xml, each.told(), each.before());
            }
            xml.close();
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml.close().written();
    }
}
