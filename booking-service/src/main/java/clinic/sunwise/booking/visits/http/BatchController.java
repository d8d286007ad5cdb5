package clinic.sunwise.booking.visits.http;

import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.booking.visits.VisitRecordStore.After;
import clinic.sunwise.booking.visits.Visits;
import clinic.sunwise.booking.visits.http.VisitAnswers.UseAnswer;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.paging.Cursor;
import clinic.sunwise.platform.paging.Page;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who has had a batch that its maker calls back. */
@RestController
class BatchController {

    private final Visits visits;
    private final Directory directory;

    BatchController(Visits visits, Directory directory) {
        this.visits = visits;
        this.directory = directory;
    }

    /** Uses of the batch by start; upper and lower case are alike. */
    @GetMapping("/api/clinics/{clinic}/product-uses")
    @Allowed(Role.CLINICIAN)
    Page<UseAnswer> uses(
            @PathVariable String clinic,
            @RequestParam String batch,
            @RequestParam @Nullable String product,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam @Nullable String cursor) {
        Cursor.checkLimit(limit);
        new FieldErrors().check(!batch.isBlank(), "batch", "is empty").throwIfAny();
        Premises premises = directory.premises(clinic).orElseThrow(ProblemException::notFound);
        Optional<After> after = Cursor.decode(cursor, 3).map(BatchController::after);
        return Page.of(
                        visits.uses(
                                clinic,
                                batch.strip(),
                                Optional.ofNullable(product).map(String::strip),
                                after,
                                limit + 1),
                        limit,
                        last -> Cursor.at(last.startedAt(), last.appointment(), last.place()))
                .map(use -> UseAnswer.of(use, premises.clinic().zone()));
    }

    private static After after(Cursor cursor) {
        try {
            return new After(
                    Instant.parse(cursor.parts().getFirst()),
                    UUID.fromString(cursor.parts().get(1)),
                    Integer.parseInt(cursor.parts().getLast()));
        } catch (RuntimeException e) {
            throw FieldErrors.of("cursor", "is not a cursor of this list");
        }
    }
}
