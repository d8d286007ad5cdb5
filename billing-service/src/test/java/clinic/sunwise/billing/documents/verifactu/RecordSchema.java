package clinic.sunwise.billing.documents.verifactu;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The tax agency's schema of records, as far as Sunwise writes them. */
public final class RecordSchema {

    private static final Schema SCHEMA = schema();

    private RecordSchema() {}

    /** The first thing in which the message fails the schema; empty if there is none. */
    public static String fault(String message) {
        try {
            SCHEMA.newValidator().validate(new StreamSource(new StringReader(message)));
            return "";
        } catch (SAXException e) {
            return Objects.toString(e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema schema() {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(RecordSchema.class.getResource("/verifactu/SuministroLR.xsd"));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
