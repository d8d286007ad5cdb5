package clinic.sunwise.billing.documents.http;

import clinic.sunwise.billing.documents.pdf.PdfDocuments;
import clinic.sunwise.billing.estimates.EstimateStore;
import clinic.sunwise.billing.requests.OwnRows;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.ProblemException;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Estimates as files, in the language in which they were handed over. */
@RestController
class EstimateFileController {

    private final EstimateStore estimates;

    EstimateFileController(EstimateStore estimates) {
        this.estimates = estimates;
    }

    @GetMapping("/api/clinics/{clinic}/estimates/{id}.pdf")
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.CLINICIAN, Role.ACCOUNTANT, Role.ADMINISTRATOR})
    ResponseEntity<byte[]> estimate(@PathVariable String clinic, @PathVariable UUID id, Caller caller) {
        return estimates
                .find(clinic, id)
                .filter(each -> OwnRows.isVisible(caller, each.patient()))
                .map(each -> Files.of(each.number().text() + ".pdf", MediaType.APPLICATION_PDF, PdfDocuments.of(each)))
                .orElseThrow(ProblemException::notFound);
    }
}
