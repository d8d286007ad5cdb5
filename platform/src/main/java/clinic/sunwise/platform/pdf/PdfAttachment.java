package clinic.sunwise.platform.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Puts a file into a PDF, as another form of the same document (ISO 19005-3, 6.8; Factur-X 1.0). */
final class PdfAttachment {

    private PdfAttachment() {}

    static void add(PDDocument pdf, PdfFacts.Attachment attachment, Calendar moment) throws IOException {
        byte[] content = attachment.content().getBytes(StandardCharsets.UTF_8);
        PDEmbeddedFile file = new PDEmbeddedFile(pdf, new ByteArrayInputStream(content));
        file.setSubtype("text/xml");
        file.setSize(content.length);
        file.setCreationDate(moment);
        file.setModDate(moment);
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(attachment.fileName());
        specification.setFileUnicode(attachment.fileName());
        specification.setFileDescription("Factur-X");
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.getCOSObject().setName("AFRelationship", "Alternative");
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(attachment.fileName(), specification));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        pdf.getDocumentCatalog().setNames(names);
        COSArray associated = new COSArray();
        associated.add(specification);
        pdf.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }
}
