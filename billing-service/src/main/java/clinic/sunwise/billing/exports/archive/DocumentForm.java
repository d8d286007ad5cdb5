package clinic.sunwise.billing.exports.archive;

import clinic.sunwise.billing.documents.DocumentWords;
import clinic.sunwise.billing.documents.IssuedDocument;
import clinic.sunwise.billing.documents.einvoice.Cii;
import clinic.sunwise.billing.documents.einvoice.Ubl;
import clinic.sunwise.billing.documents.pdf.PdfDocuments;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A form in which documents go out, in the usual language of their issuer's country. */
public enum DocumentForm {
    PDF("pdf", ".pdf", document -> PdfDocuments.of(document, DocumentWords.usual(document.country()))),
    UBL("ubl", ".ubl.xml", document -> Ubl.of(document).getBytes(StandardCharsets.UTF_8)),
    CII("cii", ".cii.xml", document -> Cii.of(document).getBytes(StandardCharsets.UTF_8)),
    FACTURX(
            "facturx",
            ".facturx.pdf",
            document -> PdfDocuments.facturX(document, DocumentWords.usual(document.country()), Cii.of(document)));

    private final String code;
    private final String suffix;

    @SuppressWarnings("ImmutableEnumChecker") // method references without state
    private final Function<IssuedDocument, byte[]> writer;

    DocumentForm(String code, String suffix, Function<IssuedDocument, byte[]> writer) {
        this.code = code;
        this.suffix = suffix;
        this.writer = writer;
    }

    /** The word on the wire. */
    public String code() {
        return code;
    }

    public static Optional<DocumentForm> of(String code) {
        return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    /** Where it stands in a ZIP. */
    String path(IssuedDocument document) {
        return code + "/" + document.number().text() + suffix;
    }

    byte[] file(IssuedDocument document) {
        return writer.apply(document);
    }
}
