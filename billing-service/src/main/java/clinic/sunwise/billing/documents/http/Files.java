package clinic.sunwise.billing.documents.http;

import clinic.sunwise.billing.documents.DocumentWords;
import clinic.sunwise.billing.documents.IssuedDocument;
import clinic.sunwise.billing.estimates.Language;
import clinic.sunwise.billing.estimates.Sha256;
import clinic.sunwise.billing.requests.OwnRows;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Documents as answers. */
final class Files {

    private Files() {}

    /** The language that was asked for, else the usual one of the issuer's country. */
    static Language language(@Nullable String asked, IssuedDocument document) {
        return asked == null
                ? DocumentWords.usual(document.country())
                : Language.of(asked).orElseThrow(() -> FieldErrors.of("language", "is none of en, es, fr, nl, ru"));
    }

    /** The document if there is one that the caller may see: a patient her own. Foreign and unknown ones answer alike. */
    static IssuedDocument visible(Optional<IssuedDocument> document, Caller caller) {
        return document.filter(each -> OwnRows.isVisible(caller, each.patient()))
                .orElseThrow(ProblemException::notFound);
    }

    /** A file that a browser shows and keeps under its name; its tag is its SHA-256, by which anybody can check it. */
    static ResponseEntity<byte[]> of(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .eTag('"' + Sha256.of(content) + '"')
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
