package clinic.sunwise.platform.pdf;

import clinic.sunwise.platform.xml.Xml;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The metadata of a PDF (XMP): PDF/A-3a, PDF/UA-1 and, if there is one, the attached invoice. */
final class Xmp {

    static final String PRODUCER = "Sunwise";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
    private static final String BEGIN = "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n";
    private static final String END = "\n<?xpacket end=\"w\"?>";
    private static final String PDFUA = "http://www.aiim.org/pdfua/ns/id/";
    private static final String FACTURX = "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#";

    private final Xml xml = new Xml();
    private final PdfFacts facts;

    private Xmp(PdfFacts facts) {
        this.facts = facts;
    }

    static byte[] of(PdfFacts facts) {
        return (BEGIN + new Xmp(facts).packet() + END).getBytes(StandardCharsets.UTF_8);
    }

    private String packet() {
        xml.open("x:xmpmeta", "xmlns:x", "adobe:ns:meta/");
        xml.open("rdf:RDF", "xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        conformance();
        description();
        attachment();
        extensions();
        return xml.close().close().written();
    }

    private void conformance() {
        about("pdfaid", "http://www.aiim.org/pdfa/ns/id/")
                .leaf("pdfaid:part", "3")
                .leaf("pdfaid:conformance", "A")
                .close();
        about("pdfuaid", PDFUA).leaf("pdfuaid:part", "1").close();
    }

    private void description() {
        about("dc", "http://purl.org/dc/elements/1.1/").leaf("dc:format", "application/pdf");
        collection("dc:title", "rdf:Alt", facts.title(), "xml:lang", "x-default");
        collection("dc:creator", "rdf:Seq", facts.author());
        collection("dc:description", "rdf:Alt", facts.title(), "xml:lang", "x-default");
        collection("dc:language", "rdf:Bag", facts.language());
        xml.close();
        String moment = MOMENT.format(facts.writtenAt());
        about("xmp", "http://ns.adobe.com/xap/1.0/")
                .leaf("xmp:CreatorTool", PRODUCER)
                .leaf("xmp:CreateDate", moment)
                .leaf("xmp:ModifyDate", moment)
                .close();
        about("pdf", "http://ns.adobe.com/pdf/1.3/")
                .leaf("pdf:Producer", PRODUCER)
                .close();
    }

    private void attachment() {
        PdfFacts.Attachment attachment = facts.attachment();
        if (attachment != null) {
            about("fx", FACTURX)
                    .leaf("fx:DocumentType", "INVOICE")
                    .leaf("fx:DocumentFileName", attachment.fileName())
                    .leaf("fx:Version", "1.0")
                    .leaf("fx:ConformanceLevel", attachment.profile())
                    .close();
        }
    }

    /** PDF/A wants every name explained that it does not know itself. */
    private void extensions() {
        about("pdfaExtension", "http://www.aiim.org/pdfa/ns/extension/")
                .open("pdfaExtension:schemas")
                .open("rdf:Bag");
        schema("PDF/UA Universal Accessibility Schema", PDFUA, "pdfuaid", "part", "Integer");
        if (facts.attachment() != null) {
            schema(
                    "Factur-X PDFA Extension Schema",
                    FACTURX,
                    "fx",
                    "DocumentFileName",
                    "Text",
                    "DocumentType",
                    "Text",
                    "Version",
                    "Text",
                    "ConformanceLevel",
                    "Text");
        }
        xml.close().close().close();
    }

    private void schema(String name, String namespace, String prefix, String... propertiesAndTypes) {
        String schema = "pdfaSchema:";
        xml.open("rdf:li", "rdf:parseType", "Resource", "xmlns:pdfaSchema", "http://www.aiim.org/pdfa/ns/schema#")
                .leaf(schema + "schema", name)
                .leaf(schema + "namespaceURI", namespace)
                .leaf(schema + "prefix", prefix)
                .open(schema + "property")
                .open("rdf:Seq");
        for (int i = 0; i < propertiesAndTypes.length; i += 2) {
            property(propertiesAndTypes[i], propertiesAndTypes[i + 1]);
        }
        xml.close().close().close();
    }

    private void property(String name, String type) {
        String property = "pdfaProperty:";
        xml.open("rdf:li", "rdf:parseType", "Resource", "xmlns:pdfaProperty", "http://www.aiim.org/pdfa/ns/property#")
                .leaf(property + "name", name)
                .leaf(property + "valueType", type)
                .leaf(property + "category", "external")
                .leaf(property + "description", name)
                .close();
    }

    private Xml about(String prefix, String namespace) {
        return xml.open("rdf:Description", "rdf:about", "", "xmlns:" + prefix, namespace);
    }

    private void collection(String name, String kind, String text, String... attributes) {
        xml.open(name).open(kind).leaf("rdf:li", text, attributes).close().close();
    }
}
