package clinic.sunwise.gateway.audit;

import clinic.sunwise.audit.AuditAnswer;
import clinic.sunwise.audit.AuditCheck;
import clinic.sunwise.audit.AuditFilter;
import clinic.sunwise.audit.AuditRecord;
import clinic.sunwise.audit.AuditTrail;
import clinic.sunwise.gateway.identity.Person;
import clinic.sunwise.gateway.identity.SignIn;
import clinic.sunwise.gateway.problem.GatewayProblem;
import clinic.sunwise.gateway.problem.GatewayProblem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The sign-ins of a clinic, those that were refused, and what was done to accounts, for those who watch over it. */
@RestController
@RequestMapping("/api/clinics/{clinic}/audit/sign-ins")
class SignInAuditController {

    private static final Set<String> WATCHING = Set.of("auditor", "administrator");
    private static final int MOST = 200;

    private final AuditTrail trail;
    private final AuditCheck chain;

    SignInAuditController(AuditTrail trail, AuditCheck chain) {
        this.trail = trail;
        this.chain = chain;
    }

    /** @param next what {@code before} is for the following page; null in the last one */
    record Items(List<AuditAnswer> items, @Nullable Long next) {}

    /** Latest first. */
    @GetMapping
    Items list(
            @PathVariable String clinic,
            @RequestParam @Nullable String person,
            @RequestParam @Nullable UUID patient,
            @RequestParam @Nullable String action,
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant to,
            @RequestParam @Nullable Long before,
            @RequestParam(defaultValue = "50") int limit,
            HttpServletRequest request) {
        check(clinic, request);
        if (limit < 1 || limit > MOST) {
            throw Refusal.of("limit", "is not between 1 and " + MOST);
        }
        List<AuditRecord> found =
                trail.find(clinic, new AuditFilter(person, patient, null, action, from, to, before), limit + 1);
        List<AuditRecord> page = found.subList(0, Math.min(limit, found.size()));
        return new Items(
                page.stream().map(AuditAnswer::of).toList(),
                found.size() > limit ? page.getLast().id() : null);
    }

    /** Whether the records are what they were when they were written. */
    @GetMapping("/chain")
    AuditCheck.Found chain(@PathVariable String clinic, HttpServletRequest request) {
        check(clinic, request);
        return chain.check(clinic);
    }

    /** As the services check: another's clinic is as unknown as one that does not exist. */
    private static void check(String clinic, HttpServletRequest request) {
        Person person = SignIn.person(request);
        if (person.role().equals("anonymous")) {
            throw new Refusal(GatewayProblem.UNAUTHENTICATED, "Sign in and send the request again.");
        }
        if (!person.clinics().contains(clinic)) {
            throw Refusal.notFound();
        }
        if (!WATCHING.contains(person.role()) || !person.reaches("audit:read")) {
            throw new Refusal(GatewayProblem.FORBIDDEN, "Your role (" + person.role() + ") may not do this.");
        }
    }
}
