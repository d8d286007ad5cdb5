package clinic.sunwise.booking.revisions.http;

import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.revisions.Drafts;
import clinic.sunwise.booking.revisions.Publications;
import clinic.sunwise.booking.revisions.Publishing;
import clinic.sunwise.platform.idempotency.Idempotency;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.paging.Cursor;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a draft would do, and its coming into force. */
@RestController
@RequestMapping("/api/clinics/{clinic}/protocols/{protocol}/drafts/{id}")
class PublicationController {

    private final Directory directory;
    private final Drafts drafts;
    private final Publications publications;
    private final Idempotency idempotency;
    private final Clock clock;

    PublicationController(
            Directory directory, Drafts drafts, Publications publications, Idempotency idempotency, Clock clock) {
        this.directory = directory;
        this.drafts = drafts;
        this.publications = publications;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /**
     * What would become of what is booked if the draft were in force from a day on. Changes nothing, so it takes no key.
     *
     * @param limit patients whose appointments are judged at once
     */
    @Allowed({Role.CLINICIAN, Role.ADMINISTRATOR})
    @PostMapping("/what-if")
    ForesightAnswer whatIf(
            @PathVariable String clinic,
            @PathVariable String protocol,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam @Nullable String cursor,
            @RequestBody EffectiveBody body,
            Caller caller,
            Locale language) {
        Cursor.checkLimit(limit);
        LocalDate from = body.checked();
        Clinic found = clinic(clinic);
        Optional<UUID> after = Cursor.decode(cursor, 1).map(PublicationController::patient);
        return drafts.foresee(found, protocol, id, from, after, limit)
                .map(foresight -> ForesightAnswer.of(foresight, from, found, caller, language))
                .orElseThrow(ProblemException::notFound);
    }

    @Allowed({Role.CLINICIAN, Role.ADMINISTRATOR})
    @PostMapping("/publication")
    @ResponseStatus(HttpStatus.CREATED)
    PublicationAnswer publish(
            @PathVariable String clinic,
            @PathVariable String protocol,
            @PathVariable UUID id,
            @RequestBody EffectiveBody body,
            IdempotencyKey key,
            Caller caller) {
        LocalDate from = body.checked();
        Clinic found = clinic(clinic);
        List<Object> asked = List.of("publish-draft", clinic, protocol, id, body);
        return idempotency.once(
                caller,
                key,
                asked,
                PublicationAnswer.class,
                () -> answer(publications.publish(found, protocol, id, from, caller.subject()), found));
    }

    private PublicationAnswer answer(Publishing publishing, Clinic clinic) {
        return switch (publishing) {
            case Publishing.Published published ->
                new PublicationAnswer(
                        VersionAnswer.of(
                                published.version(), clinic, LocalDate.ofInstant(clock.instant(), clinic.zone())),
                        published.patients());
            case Publishing.Broken broken -> throw RevisionProblems.broken(broken.line(), broken.reason());
            case Publishing.BadDay bad -> throw FieldErrors.of("effectiveFrom", bad.message());
            case Publishing.Conflict conflict -> throw RevisionProblems.conflict(conflict);
            case Publishing.StillBooked booked -> throw RevisionProblems.stillBooked(booked.treatments());
            case Publishing.Unknown unknown -> throw ProblemException.notFound();
        };
    }

    private static UUID patient(Cursor cursor) {
        try {
            return UUID.fromString(cursor.parts().getFirst());
        } catch (IllegalArgumentException e) {
            throw FieldErrors.of("cursor", "is not a cursor of this list");
        }
    }

    private Clinic clinic(String clinic) {
        return directory
                .premises(clinic)
                .orElseThrow(ProblemException::notFound)
                .clinic();
    }
}
