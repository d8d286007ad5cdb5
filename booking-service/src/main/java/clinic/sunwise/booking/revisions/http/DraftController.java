package clinic.sunwise.booking.revisions.http;

import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.revisions.Drafts;
import clinic.sunwise.booking.revisions.Saving;
import clinic.sunwise.platform.idempotency.Idempotency;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.paging.Page;
import clinic.sunwise.platform.problem.ProblemException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drafts of further versions of a protocol. */
@RestController
@RequestMapping("/api/clinics/{clinic}/protocols/{protocol}/drafts")
class DraftController {

    private final Directory directory;
    private final Drafts drafts;
    private final Idempotency idempotency;

    DraftController(Directory directory, Drafts drafts, Idempotency idempotency) {
        this.directory = directory;
        this.drafts = drafts;
        this.idempotency = idempotency;
    }

    @Allowed({Role.CLINICIAN, Role.ADMINISTRATOR})
    @GetMapping
    Page<DraftAnswer> list(@PathVariable String clinic, @PathVariable String protocol) {
        Clinic found = clinic(clinic);
        return new Page<>(
                drafts.of(clinic, protocol).stream()
                        .map(draft -> DraftAnswer.of(draft, found))
                        .toList(),
                null);
    }

    @Allowed({Role.CLINICIAN, Role.ADMINISTRATOR})
    @GetMapping("/{id}")
    DraftAnswer get(@PathVariable String clinic, @PathVariable String protocol, @PathVariable UUID id) {
        Clinic found = clinic(clinic);
        return drafts.find(clinic, protocol, id)
                .map(draft -> DraftAnswer.of(draft, found))
                .orElseThrow(ProblemException::notFound);
    }

    @Allowed({Role.CLINICIAN, Role.ADMINISTRATOR})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    DraftAnswer add(
            @PathVariable String clinic,
            @PathVariable String protocol,
            @RequestBody DraftBody body,
            IdempotencyKey key,
            Caller caller) {
        String text = body.checked();
        List<Object> asked = List.of("add-draft", clinic, protocol, body);
        return once(clinic, caller, key, asked, () -> drafts.add(clinic, protocol, text, caller.subject()));
    }

    @Allowed({Role.CLINICIAN, Role.ADMINISTRATOR})
    @PutMapping("/{id}")
    DraftAnswer change(
            @PathVariable String clinic,
            @PathVariable String protocol,
            @PathVariable UUID id,
            @RequestBody DraftBody body,
            IdempotencyKey key,
            Caller caller) {
        String text = body.checked();
        List<Object> asked = List.of("change-draft", clinic, protocol, id, body);
        return once(clinic, caller, key, asked, () -> drafts.change(clinic, protocol, id, text, caller.subject()));
    }

    @Allowed({Role.CLINICIAN, Role.ADMINISTRATOR})
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(
            @PathVariable String clinic,
            @PathVariable String protocol,
            @PathVariable UUID id,
            IdempotencyKey key,
            Caller caller) {
        List<Object> asked = List.of("discard-draft", clinic, protocol, id);
        once(
                clinic,
                caller,
                key,
                asked,
                () -> drafts.discard(clinic, protocol, id)
                        .<Saving>map(Saving.Saved::new)
                        .orElseGet(Saving.Unknown::new));
    }

    private DraftAnswer once(String clinic, Caller caller, IdempotencyKey key, Object asked, Supplier<Saving> effect) {
        Clinic found = clinic(clinic);
        return idempotency.once(caller, key, asked, DraftAnswer.class, () -> switch (effect.get()) {
            case Saving.Saved saved -> DraftAnswer.of(saved.draft(), found);
            case Saving.Broken broken -> throw RevisionProblems.broken(broken.line(), broken.reason());
            case Saving.Unknown unknown -> throw ProblemException.notFound();
        });
    }

    private Clinic clinic(String clinic) {
        return directory
                .premises(clinic)
                .orElseThrow(ProblemException::notFound)
                .clinic();
    }
}
