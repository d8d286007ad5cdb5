package clinic.sunwise.platform.pdf;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a PDF says of itself.
 *
 * @param language ISO 639-1
 * @param writtenAt of the document, never of the file: the same document always makes the same bytes
 * @param attachment a file within it; null for none
 */
public record PdfFacts(
        String title,
        String author,
        String language,
        OffsetDateTime writtenAt,
        @Nullable Attachment attachment) {

    /**
     * The same invoice for programs (Factur-X 1.0, which is ZUGFeRD 2).
     *
     * @param content XML, to be written in UTF-8
     * @param profile of Factur-X, as its specification writes it
     */
    public record Attachment(String fileName, String content, String profile) {}
}
