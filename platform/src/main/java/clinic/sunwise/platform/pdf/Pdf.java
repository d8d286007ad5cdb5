package clinic.sunwise.platform.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * Makes a PDF of XHTML: tagged (PDF/UA-1), for archives (PDF/A-3a), with its fonts inside. The same page and facts always make the
 * same bytes, on the same version of Java and of the libraries.
 */
public final class Pdf {

    private static final String FONT = "Liberation Sans";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    static {
        XRLog.listRegisteredLoggers().forEach(each -> XRLog.setLevel(each, Level.WARNING));
    }

    private Pdf() {}

    /** The PDF of a page of XHTML. */
    public static byte[] of(String html, PdfFacts facts) {
        try (PdfBoxRenderer renderer = builder(html).buildPdfRenderer();
                PDDocument pdf = renderer.createPDFKeepOpen();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            describe(pdf, facts);
            PdfFacts.Attachment attachment = facts.attachment();
            if (attachment != null) {
                PdfAttachment.add(pdf, attachment, moment(facts));
            }
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfRendererBuilder builder(String html) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(html, null);
        builder.useFont(() -> font("Regular"), FONT, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Bold"), FONT, BOLD, FontStyle.NORMAL, true);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        return builder;
    }

    /** The library writes the hour of the machine; ours is that of the document. */
    private static void describe(PDDocument pdf, PdfFacts facts) throws IOException {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(facts.title());
        information.setAuthor(facts.author());
        information.setSubject(facts.title());
        information.setCreator(Xmp.PRODUCER);
        information.setProducer(Xmp.PRODUCER);
        information.setCreationDate(moment(facts));
        information.setModificationDate(moment(facts));
        pdf.setDocumentInformation(information);
        pdf.setDocumentId(facts.writtenAt().toEpochSecond());
        PDMetadata metadata = new PDMetadata(pdf);
        metadata.importXMPMetadata(Xmp.of(facts));
        pdf.getDocumentCatalog().setMetadata(metadata);
    }

    private static Calendar moment(PdfFacts facts) {
        return GregorianCalendar.from(facts.writtenAt().toZonedDateTime());
    }

    private static InputStream font(String weight) {
        String name = "/liberation/LiberationSans-" + weight + ".ttf";
        return Objects.requireNonNull(Pdf.class.getResourceAsStream(name), name);
    }
}
