package clinic.sunwise.billing.documents.http;

import clinic.sunwise.billing.documents.IssuedDocument;
import clinic.sunwise.billing.documents.IssuedDocuments;
import clinic.sunwise.billing.documents.pdf.PdfDocuments;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Invoices and credit notes as files, for whoever may see them: a patient her own, in the language she asks for. */
@RestController
@RequestMapping("/api/clinics/{clinic}")
class DocumentController {

    private final IssuedDocuments documents;

    DocumentController(IssuedDocuments documents) {
        this.documents = documents;
    }

    @GetMapping("/invoices/{id}.pdf")
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    ResponseEntity<byte[]> invoice(
            @PathVariable String clinic,
            @PathVariable UUID id,
            @RequestParam @Nullable String language,
            Caller caller) {
        return pdf(Files.visible(documents.invoice(clinic, id), caller), language);
    }

    @GetMapping("/credit-notes/{id}.pdf")
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    ResponseEntity<byte[]> creditNote(
            @PathVariable String clinic,
            @PathVariable UUID id,
            @RequestParam @Nullable String language,
            Caller caller) {
        return pdf(Files.visible(documents.creditNote(clinic, id), caller), language);
    }

    private static ResponseEntity<byte[]> pdf(IssuedDocument document, @Nullable String language) {
        return Files.of(
                document.number().text() + ".pdf",
                MediaType.APPLICATION_PDF,
                PdfDocuments.of(document, Files.language(language, document)));
    }
}
