package clinic.sunwise.booking.feeds.http;

import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.booking.feeds.Feed;
import clinic.sunwise.booking.feeds.FeedSecret;
import clinic.sunwise.booking.feeds.Feeds;
import clinic.sunwise.booking.feeds.Feeds.Opened;
import clinic.sunwise.platform.idempotency.Idempotency;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.paging.Cursor;
import clinic.sunwise.platform.paging.Page;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Opening and revoking feeds. */
@RestController
@RequestMapping("/api/clinics/{clinic}/feeds")
class FeedController {

    private final Feeds feeds;
    private final Directory directory;
    private final Idempotency idempotency;
    private final SecureRandom random = new SecureRandom();

    FeedController(Feeds feeds, Directory directory, Idempotency idempotency) {
        this.feeds = feeds;
        this.directory = directory;
        this.idempotency = idempotency;
    }

    /** The address is in the first answer only: a repeated request is answered from what is kept, and that is not. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    FeedAnswer open(@PathVariable String clinic, @RequestBody FeedBody body, IdempotencyKey key, Caller caller) {
        Premises premises = directory.premises(clinic).orElseThrow(ProblemException::notFound);
        FeedBody.Checked asked = body.checked(caller);
        FeedSecret secret = FeedSecret.random(random);
        AtomicBoolean opened = new AtomicBoolean();
        FeedAnswer answer = idempotency.once(caller, key, List.of("open-feed", clinic, body), FeedAnswer.class, () -> {
            opened.set(true);
            return FeedAnswer.of(done(feeds.open(
                    premises, asked.kind(), asked.subject(), asked.showsDetails(), secret, caller.subject())));
        });
        return opened.get() ? answer.at(secret) : answer;
    }

    private static Feed done(Opened outcome) {
        return switch (outcome) {
            case Opened.Done done -> done.feed();
            case Opened.NoSuchSubject unknown -> throw FieldErrors.of("subjectId", "is not known at this clinic");
            case Opened.TooMany many ->
                throw FieldErrors.of("subjectId", "has " + many.most() + " feeds already; revoke one first");
        };
    }

    /** Of a patient her own, for staff all of the clinic. */
    @GetMapping
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    Page<FeedAnswer> list(
            @PathVariable String clinic,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam @Nullable String cursor,
            Caller caller) {
        Cursor.checkLimit(limit);
        long after = Cursor.decode(cursor, 1).map(FeedController::number).orElse(0L);
        return Page.of(
                        feeds.list(clinic, Optional.ofNullable(caller.patient()), after, limit + 1),
                        limit,
                        last -> Cursor.at(last.number()))
                .map(each -> FeedAnswer.of(each.feed()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    void revoke(@PathVariable String clinic, @PathVariable UUID id, IdempotencyKey key, Caller caller) {
        idempotency.once(
                caller,
                key,
                List.of("revoke-feed", clinic, id),
                FeedAnswer.class,
                () -> FeedAnswer.of(feeds.revoke(clinic, id, caller).orElseThrow(ProblemException::notFound)));
    }

    private static long number(Cursor cursor) {
        try {
            return Long.parseLong(cursor.parts().getFirst());
        } catch (NumberFormatException e) {
            throw FieldErrors.of("cursor", "is not a cursor of this list");
        }
    }
}
