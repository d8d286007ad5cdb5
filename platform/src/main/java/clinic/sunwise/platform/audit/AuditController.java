package clinic.sunwise.platform.audit;

import clinic.sunwise.audit.AuditAnswer;
import clinic.sunwise.audit.AuditCheck;
import clinic.sunwise.audit.AuditFilter;
import clinic.sunwise.audit.AuditKind;
import clinic.sunwise.audit.AuditTrail;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.paging.Cursor;
import clinic.sunwise.platform.paging.Page;
import clinic.sunwise.platform.problem.FieldErrors;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The records of the service, for those who watch over the clinic. */
@RestController
@RequestMapping("/api/clinics/{clinic}/audit/${sunwise.audit.part}")
class AuditController {

    private final AuditTrail trail;
    private final AuditCheck chain;

    AuditController(AuditTrail trail, AuditCheck chain) {
        this.trail = trail;
        this.chain = chain;
    }

    /** Latest first. {@code from} is inclusive, {@code to} exclusive. */
    @GetMapping
    @Allowed({Role.AUDITOR, Role.ADMINISTRATOR})
    Page<AuditAnswer> list(
            @PathVariable String clinic,
            @RequestParam @Nullable String person,
            @RequestParam @Nullable UUID patient,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String action,
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant to,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam @Nullable String cursor) {
        Cursor.checkLimit(limit);
        AuditFilter filter = new AuditFilter(
                person,
                patient,
                kind == null ? null : kind(kind),
                action,
                from,
                to,
                Cursor.decode(cursor, 1).map(AuditController::before).orElse(null));
        return Page.of(trail.find(clinic, filter, limit + 1), limit, last -> Cursor.at(last.id()))
                .map(AuditAnswer::of);
    }

    /** Whether the records are what they were when they were written. */
    @GetMapping("/chain")
    @Allowed({Role.AUDITOR, Role.ADMINISTRATOR})
    AuditCheck.Found chain(@PathVariable String clinic) {
        return chain.check(clinic);
    }

    private static AuditKind kind(String code) {
        return AuditKind.of(code)
                .orElseThrow(() -> FieldErrors.of("kind", "is none of sign-in, read, change, override, export"));
    }

    private static long before(Cursor cursor) {
        try {
            return Long.parseLong(cursor.parts().getFirst());
        } catch (NumberFormatException e) {
            throw FieldErrors.of("cursor", "is not a cursor of this list");
        }
    }
}
