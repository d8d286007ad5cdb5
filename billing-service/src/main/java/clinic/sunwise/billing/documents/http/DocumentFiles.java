package clinic.sunwise.billing.documents.http;

import clinic.sunwise.billing.documents.IssuedDocument;
import clinic.sunwise.billing.documents.einvoice.Cii;
import clinic.sunwise.billing.documents.einvoice.PublicBodyRule;
import clinic.sunwise.billing.documents.einvoice.Ubl;
import clinic.sunwise.billing.documents.pdf.PdfDocuments;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import clinic.sunwise.platform.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Issued documents of one kind as files, for whoever may see them: for people as a PDF in the language that is asked for, and for
 * programs by EN 16931. {@code for=public-body} is refused while something is missing that the portals of public bodies want.
 */
abstract class DocumentFiles {

    static final ProblemType INCOMPLETE =
            new ProblemType("e-invoice-incomplete", 422, "The invoice does not say enough for this");

    private static final String PUBLIC_BODY = "public-body";

    private final BiFunction<String, UUID, Optional<IssuedDocument>> documents;

    /** Of the documents that are found by clinic and id. */
    DocumentFiles(BiFunction<String, UUID, Optional<IssuedDocument>> documents) {
        this.documents = documents;
    }

    @GetMapping("/{id}.pdf")
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    ResponseEntity<byte[]> pdf(
            @PathVariable String clinic,
            @PathVariable UUID id,
            @RequestParam @Nullable String language,
            Caller caller) {
        IssuedDocument document = Files.visible(documents.apply(clinic, id), caller);
        return Files.of(
                document.number().text() + ".pdf",
                MediaType.APPLICATION_PDF,
                PdfDocuments.of(document, Files.language(language, document)));
    }

    @GetMapping("/{id}.ubl.xml")
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    ResponseEntity<byte[]> ubl(
            @PathVariable String clinic,
            @PathVariable UUID id,
            @RequestParam(name = "for") @Nullable String purpose,
            Caller caller) {
        return xml(checked(clinic, id, purpose, caller), "ubl", Ubl::of);
    }

    @GetMapping("/{id}.cii.xml")
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    ResponseEntity<byte[]> cii(
            @PathVariable String clinic,
            @PathVariable UUID id,
            @RequestParam(name = "for") @Nullable String purpose,
            Caller caller) {
        return xml(checked(clinic, id, purpose, caller), "cii", Cii::of);
    }

    /** The PDF for people with the CII in it. */
    @GetMapping("/{id}.facturx.pdf")
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    ResponseEntity<byte[]> facturX(
            @PathVariable String clinic,
            @PathVariable UUID id,
            @RequestParam(name = "for") @Nullable String purpose,
            @RequestParam @Nullable String language,
            Caller caller) {
        IssuedDocument document = checked(clinic, id, purpose, caller);
        return Files.of(
                document.number().text() + ".facturx.pdf",
                MediaType.APPLICATION_PDF,
                PdfDocuments.facturX(document, Files.language(language, document), Cii.of(document)));
    }

    private IssuedDocument checked(String clinic, UUID id, @Nullable String purpose, Caller caller) {
        IssuedDocument document = Files.visible(documents.apply(clinic, id), caller);
        if (purpose != null) {
            new FieldErrors()
                    .check(purpose.equals(PUBLIC_BODY), "for", "is not public-body")
                    .throwIfAny();
            checkComplete(PublicBodyRule.missing(document));
        }
        return document;
    }

    private static void checkComplete(List<String> missing) {
        if (!missing.isEmpty()) {
            throw new ProblemException(
                    INCOMPLETE,
                    "A public body takes no invoice without " + String.join(" and ", missing)
                            + ". Credit it, name the recipient, and issue it again.",
                    Map.of("field", missing.getFirst(), "missing", missing));
        }
    }

    private static ResponseEntity<byte[]> xml(
            IssuedDocument document, String form, Function<IssuedDocument, String> writer) {
        return Files.of(
                document.number().text() + "." + form + ".xml",
                MediaType.APPLICATION_XML,
                writer.apply(document).getBytes(StandardCharsets.UTF_8));
    }
}
