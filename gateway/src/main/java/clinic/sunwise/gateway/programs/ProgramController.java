package clinic.sunwise.gateway.programs;

import clinic.sunwise.gateway.identity.Person;
import clinic.sunwise.gateway.identity.SignIn;
import clinic.sunwise.gateway.problem.Fields;
import clinic.sunwise.gateway.problem.GatewayProblem;
import clinic.sunwise.gateway.problem.GatewayProblem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The programs of a clinic, for its administrator. */
@RestController
@RequestMapping("/api/clinics/{clinic}/programs")
class ProgramController {

    private static final int LONGEST = 100;

    private final Programs programs;

    ProgramController(Programs programs) {
        this.programs = programs;
    }

    record ProgramRequest(
            @Nullable String name,
            @Nullable String role,
            @Nullable List<@Nullable String> scopes) {}

    /** @param secret when it was just made; null ever after */
    record ProgramAnswer(
            UUID id,
            String name,
            String role,
            List<String> scopes,
            String state,
            Instant createdAt,
            @Nullable String secret) {

        static ProgramAnswer of(Program program, @Nullable String secret) {
            return new ProgramAnswer(
                    program.id(),
                    program.name(),
                    program.role(),
                    program.scopes(),
                    program.revokedAt() == null ? "good" : "revoked",
                    program.createdAt(),
                    secret);
        }
    }

    record Items(List<ProgramAnswer> items) {}

    @GetMapping
    Items list(@PathVariable String clinic, HttpServletRequest request) {
        administrator(clinic, request);
        return new Items(programs.of(clinic).stream()
                .map(each -> ProgramAnswer.of(each, null))
                .toList());
    }

    /** The id is chosen by whoever asks, so that the request can be repeated. */
    @PutMapping("/{id}")
    ResponseEntity<ProgramAnswer> add(
            @PathVariable String clinic,
            @PathVariable UUID id,
            @RequestBody ProgramRequest body,
            HttpServletRequest request) {
        Person administrator = administrator(clinic, request);
        String name = Fields.text(body.name(), "name", LONGEST);
        String role = Fields.text(body.role(), "role", LONGEST);
        if (!Programs.ROLES.contains(role)) {
            throw Refusal.of("role", "is none of " + String.join(", ", Programs.ROLES));
        }
        Programs.Made made = programs.add(clinic, id, name, role, Scopes.granted(body.scopes()), administrator);
        return answer(made.secret() == null ? HttpStatus.OK : HttpStatus.CREATED, made);
    }

    @PostMapping("/{id}/secret")
    ResponseEntity<ProgramAnswer> anotherSecret(
            @PathVariable String clinic, @PathVariable UUID id, HttpServletRequest request) {
        return answer(HttpStatus.OK, programs.anotherSecret(clinic, id, administrator(clinic, request)));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String clinic, @PathVariable UUID id, HttpServletRequest request) {
        programs.revoke(clinic, id, administrator(clinic, request));
    }

    private static ResponseEntity<ProgramAnswer> answer(HttpStatus status, Programs.Made made) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(ProgramAnswer.of(made.program(), made.secret()));
    }

    private static Person administrator(String clinic, HttpServletRequest request) {
        Person person = SignIn.person(request);
        if (person.role().equals("anonymous")) {
            throw new Refusal(GatewayProblem.UNAUTHENTICATED, "Sign in and send the request again.");
        }
        if (!person.clinics().contains(clinic)) {
            throw Refusal.notFound();
        }
        if (!person.role().equals("administrator")) {
            throw new Refusal(GatewayProblem.FORBIDDEN, "Your role (" + person.role() + ") may not do this.");
        }
        return person;
    }
}
