package clinic.sunwise.billing.documents.pdf;

import clinic.sunwise.billing.documents.DocumentWords;
import clinic.sunwise.billing.documents.IssuedDocument;
import clinic.sunwise.billing.estimates.Estimate;
import clinic.sunwise.billing.estimates.Language;
import clinic.sunwise.platform.pdf.Pdf;
import clinic.sunwise.platform.pdf.PdfFacts;
import org.jspecify.annotations.Nullable;

/** The documents as PDF. The same document in the same language always makes the same bytes. */
public final class PdfDocuments {

    private PdfDocuments() {}

    /** An invoice or credit note. */
    public static byte[] of(IssuedDocument document, Language language) {
        return of(document, language, null);
    }

    /**
     * An invoice or credit note with the same for programs within it (Factur-X 1.0, profile EN 16931).
     *
     * @param cii the Cross Industry Invoice
     */
    public static byte[] facturX(IssuedDocument document, Language language, String cii) {
        return of(document, language, new PdfFacts.Attachment("factur-x.xml", cii, "EN 16931"));
    }

    /** An estimate, in the language in which it was handed over. */
    public static byte[] of(Estimate estimate) {
        EstimatePage page = new EstimatePage(estimate);
        return Pdf.of(
                page.html(),
                new PdfFacts(page.title(), page.issuer(), estimate.language().code(), estimate.handedOverAt(), null));
    }

    private static byte[] of(IssuedDocument document, Language language, PdfFacts.@Nullable Attachment attachment) {
        InvoicePage page = new InvoicePage(document, DocumentWords.in(language));
        return Pdf.of(
                page.html(),
                new PdfFacts(
                        page.title(), document.letterhead().name(), language.code(), document.issuedAt(), attachment));
    }
}
