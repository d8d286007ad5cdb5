package clinic.sunwise.billing.documents.http;

import clinic.sunwise.billing.documents.IssuedDocuments;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Credit notes as files. */
@RestController
@RequestMapping("/api/clinics/{clinic}/credit-notes")
class CreditNoteFileController extends DocumentFiles {

    CreditNoteFileController(IssuedDocuments documents) {
        super(documents::creditNote);
    }
}
