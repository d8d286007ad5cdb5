package clinic.sunwise.billing.pricing.http;

import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.issuers.Issuers;
import clinic.sunwise.billing.pricing.PriceListDraft;
import clinic.sunwise.billing.pricing.PriceListDrafts;
import clinic.sunwise.billing.pricing.PriceListPublication;
import clinic.sunwise.billing.pricing.PublicationCheck;
import clinic.sunwise.platform.idempotency.Idempotency;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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

/** Price lists that are being written, up to their publication. */
@RestController
@RequestMapping("/api/clinics/{clinic}/price-list-drafts")
class PriceListDraftController {

    private final Issuers issuers;
    private final PriceListDrafts drafts;
    private final PriceListPublication publication;
    private final Idempotency idempotency;
    private final Clock clock;

    PriceListDraftController(
            Issuers issuers,
            PriceListDrafts drafts,
            PriceListPublication publication,
            Idempotency idempotency,
            Clock clock) {
        this.issuers = issuers;
        this.drafts = drafts;
        this.publication = publication;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    record Drafts(List<DraftAnswer> items) {}

    record DraftAnswer(UUID id, PriceListBody list) {

        static DraftAnswer of(PriceListDraft draft) {
            return new DraftAnswer(draft.id(), PriceListWriting.write(draft.content()));
        }
    }

    record PublishedAnswer(int version, LocalDate effectiveFrom) {}

    private record Change(String clinic, String what, Object body) {}

    @GetMapping
    @Allowed(Role.ADMINISTRATOR)
    Drafts all(@PathVariable String clinic) {
        return new Drafts(drafts.ofClinic(clinic).stream().map(DraftAnswer::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(Role.ADMINISTRATOR)
    DraftAnswer add(@PathVariable String clinic, @RequestBody PriceListBody body, Caller caller, IdempotencyKey key) {
        PriceListDraft.Content content = PriceListReading.read(body);
        return idempotency.once(
                caller,
                key,
                new Change(clinic, "add", body),
                DraftAnswer.class,
                () -> put(issuer(clinic).clinic(), UUID.randomUUID(), content));
    }

    @PutMapping("/{id}")
    @Allowed(Role.ADMINISTRATOR)
    DraftAnswer change(
            @PathVariable String clinic,
            @PathVariable UUID id,
            @RequestBody PriceListBody body,
            Caller caller,
            IdempotencyKey key) {
        PriceListDraft.Content content = PriceListReading.read(body);
        return idempotency.once(caller, key, new Change(clinic, "change " + id, body), DraftAnswer.class, () -> {
            if (drafts.lock(clinic, id).isEmpty()) {
                throw ProblemException.notFound();
            }
            return put(clinic, id, content);
        });
    }

    @DeleteMapping("/{id}")
    @Allowed(Role.ADMINISTRATOR)
    Removed remove(@PathVariable String clinic, @PathVariable UUID id, Caller caller, IdempotencyKey key) {
        return idempotency.once(caller, key, new Change(clinic, "remove " + id, ""), Removed.class, () -> {
            if (!drafts.remove(clinic, id)) {
                throw ProblemException.notFound();
            }
            return new Removed(id);
        });
    }

    record Removed(UUID id) {}

    /** From now on nothing of it ever changes. */
    @PostMapping("/{id}/publication")
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(Role.ADMINISTRATOR)
    PublishedAnswer publish(
            @PathVariable String clinic,
            @PathVariable UUID id,
            @RequestBody PublicationRequest request,
            Caller caller,
            IdempotencyKey key) {
        PublicationCheck.Wish wish = request.wish();
        PublishedAnswer answer = idempotency.once(
                caller,
                key,
                new Change(clinic, "publish " + id, request),
                PublishedAnswer.class,
                () -> published(issuer(clinic), id, wish));
        publication.tell(clinic);
        return answer;
    }

    private PublishedAnswer published(Issuer issuer, UUID id, PublicationCheck.Wish wish) {
        LocalDate today = issuer.dayOf(clock.instant());
        return switch (publication.publish(issuer.clinic(), id, wish, today).orElseThrow(ProblemException::notFound)) {
            case PriceListPublication.Outcome.Published done ->
                new PublishedAnswer(done.version(), wish.effectiveFrom());
            case PriceListPublication.Outcome.Refused refused -> throw refused(refused);
        };
    }

    private static RuntimeException refused(PriceListPublication.Outcome.Refused refused) {
        FieldErrors errors = new FieldErrors();
        refused.faults().forEach(each -> errors.add(each.field(), each.message()));
        errors.throwIfAny();
        return new IllegalStateException("a refusal has a reason");
    }

    private DraftAnswer put(String clinic, UUID id, PriceListDraft.Content content) {
        PriceListDraft draft = new PriceListDraft(clinic, id, content);
        drafts.put(draft);
        return DraftAnswer.of(draft);
    }

    private Issuer issuer(String clinic) {
        return issuers.find(clinic).orElseThrow(ProblemException::notFound);
    }
}
