package clinic.sunwise.billing.documents.http;

import clinic.sunwise.billing.documents.IssuedDocuments;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Full invoices in the place of simplified ones, as files. */
@RestController
@RequestMapping("/api/clinics/{clinic}/full-invoices")
class SubstituteFileController extends DocumentFiles {

    SubstituteFileController(IssuedDocuments documents) {
        super(documents::substitute);
    }
}
