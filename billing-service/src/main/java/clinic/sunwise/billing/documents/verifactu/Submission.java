package clinic.sunwise.billing.documents.verifactu;

import clinic.sunwise.billing.documents.IssuedDocument;
import clinic.sunwise.billing.issuers.Letterhead;
import clinic.sunwise.platform.xml.Xml;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records as one message to the Spanish tax agency (RegFactuSistemaFacturacion of SuministroLR.xsd). */
public final class Submission {

    /** So many records the agency takes in one message. */
    public static final int MOST_RECORDS = 1000;

    private static final String SCHEMA = IssueRecord.SCHEMA.replace("SuministroInformacion", "SuministroLR");

    private Submission() {}

    /**
     * A document with its predecessor in the chain.
     *
     * @param before null for the first of all
     */
    public record Issued(IssuedDocument document, @Nullable IssuedDocument before) {}

    /**
     * The whole message.
     *
     * @param documents of one issuer in the order of its chain, 1 to {@link #MOST_RECORDS}
     */
    public static String of(List<Issued> documents) {
        Letterhead issuer = documents.getFirst().document().letterhead();
        Xml xml = new Xml()
                .open("sfLR:RegFactuSistemaFacturacion", "xmlns:sfLR", SCHEMA, "xmlns:sf", IssueRecord.SCHEMA)
                .open("sfLR:Cabecera")
                .open("sf:ObligadoEmision")
                .leaf("sf:NombreRazon", issuer.name())
                .leaf("sf:NIF", issuer.taxNumber())
                .close()
                .close();
        for (Issued each : documents) {
            xml.open("sfLR:RegistroFactura");
            IssueRecord.write(xml, each.document(), each.before());
            xml.close();
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml.close().written();
    }
}
