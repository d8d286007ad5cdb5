package clinic.sunwise.billing.documents.http;

import clinic.sunwise.billing.documents.IssuedDocument;
import clinic.sunwise.billing.documents.IssuedDocuments;
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
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Invoices and credit notes for programs, by EN 16931. {@code for=public-body} is refused while something is missing that the
 * portals of public bodies want.
 */
@RestController
@RequestMapping("/api/clinics/{clinic}")
class EInvoiceController {

    static final ProblemType INCOMPLETE =
            new ProblemType("e-invoice-incomplete", 422, "The invoice does not say enough for this");

    private static final String PUBLIC_BODY = "public-body";

    private final IssuedDocuments documents;

    EInvoiceController(IssuedDocuments documents) {
        this.documents = documents;
    }

    @GetMapping("/invoices/{id}.ubl.xml")
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    ResponseEntity<byte[]> ublInvoice(
            @PathVariable String clinic,
            @PathVariable UUID id,
            @RequestParam(name = "for") @Nullable String purpose,
            Caller caller) {
        return ubl(checked(documents.invoice(clinic, id), purpose, caller));
    }

    @GetMapping("/invoices/{id}.cii.xml")
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    ResponseEntity<byte[]> ciiInvoice(
            @PathVariable String clinic,
            @PathVariable UUID id,
            @RequestParam(name = "for") @Nullable String purpose,
            Caller caller) {
        return cii(checked(documents.invoice(clinic, id), purpose, caller));
    }

    @GetMapping("/invoices/{id}.facturx.pdf")
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    ResponseEntity<byte[]> facturXInvoice(
            @PathVariable String clinic,
            @PathVariable UUID id,
            @RequestParam(name = "for") @Nullable String purpose,
            @RequestParam @Nullable String language,
            Caller caller) {
        return facturX(checked(documents.invoice(clinic, id), purpose, caller), language);
    }

    @GetMapping("/credit-notes/{id}.ubl.xml")
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    ResponseEntity<byte[]> ublCreditNote(
            @PathVariable String clinic,
            @PathVariable UUID id,
            @RequestParam(name = "for") @Nullable String purpose,
            Caller caller) {
        return ubl(checked(documents.creditNote(clinic, id), purpose, caller));
    }

    @GetMapping("/credit-notes/{id}.cii.xml")
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    ResponseEntity<byte[]> ciiCreditNote(
            @PathVariable String clinic,
            @PathVariable UUID id,
            @RequestParam(name = "for") @Nullable String purpose,
            Caller caller) {
        return cii(checked(documents.creditNote(clinic, id), purpose, caller));
    }

    @GetMapping("/credit-notes/{id}.facturx.pdf")
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    ResponseEntity<byte[]> facturXCreditNote(
            @PathVariable String clinic,
            @PathVariable UUID id,
            @RequestParam(name = "for") @Nullable String purpose,
            @RequestParam @Nullable String language,
            Caller caller) {
        return facturX(checked(documents.creditNote(clinic, id), purpose, caller), language);
    }

    private static ResponseEntity<byte[]> ubl(IssuedDocument document) {
        return xml(document, "ubl", Ubl.of(document));
    }

    private static ResponseEntity<byte[]> cii(IssuedDocument document) {
        return xml(document, "cii", Cii.of(document));
    }

    /** The PDF for people with the CII in it. */
    private static ResponseEntity<byte[]> facturX(IssuedDocument document, @Nullable String language) {
        return Files.of(
                document.number().text() + ".facturx.pdf",
                MediaType.APPLICATION_PDF,
                PdfDocuments.facturX(document, Files.language(language, document), Cii.of(document)));
    }

    private static IssuedDocument checked(Optional<IssuedDocument> found, @Nullable String purpose, Caller caller) {
        IssuedDocument document = Files.visible(found, caller);
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

    private static ResponseEntity<byte[]> xml(IssuedDocument document, String form, String content) {
        return Files.of(
                document.number().text() + "." + form + ".xml",
                MediaType.APPLICATION_XML,
                content.getBytes(StandardCharsets.UTF_8));
    }
}
