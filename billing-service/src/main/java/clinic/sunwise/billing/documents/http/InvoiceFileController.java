package clinic.sunwise.billing.documents.http;

import clinic.sunwise.billing.documents.IssuedDocuments;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Invoices as files. */
@RestController
@RequestMapping("/api/clinics/{clinic}/invoices")
class InvoiceFileController extends DocumentFiles {

    InvoiceFileController(IssuedDocuments documents) {
        super(documents::invoice);
    }
}
