package clinic.sunwise.booking.waitinglist.http;

import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.directory.Practitioner;
import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.booking.protocols.Protocols;
import clinic.sunwise.booking.protocols.Treatment;
import clinic.sunwise.booking.protocols.http.TreatmentBody;
import clinic.sunwise.booking.waitinglist.Standing;
import clinic.sunwise.booking.waitinglist.WaitingList;
import clinic.sunwise.booking.waitinglist.WaitingOutcome;
import clinic.sunwise.booking.waitinglist.WaitingStore.Filter;
import clinic.sunwise.booking.waitinglist.WaitingStore.Listed;
import clinic.sunwise.booking.waitinglist.Wish;
import clinic.sunwise.booking.waitinglist.WishState;
import clinic.sunwise.platform.idempotency.Idempotency;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.paging.Cursor;
import clinic.sunwise.platform.paging.Page;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The waiting list. What it offers is taken by booking the hold. */
@RestController
@RequestMapping("/api/clinics/{clinic}/waiting-list")
class WaitingListController {

    private final WaitingList waiting;
    private final Directory directory;
    private final Protocols protocols;
    private final Idempotency idempotency;
    private final Clock clock;

    WaitingListController(
            WaitingList waiting, Directory directory, Protocols protocols, Idempotency idempotency, Clock clock) {
        this.waiting = waiting;
        this.directory = directory;
        this.protocols = protocols;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    WishAnswer add(
            @PathVariable String clinic,
            @RequestBody WishBody body,
            IdempotencyKey key,
            Caller caller,
            Locale language) {
        Wish wish = wish(premises(clinic), body, patient(caller, body.patientId()));
        return once(key, caller, language, List.of("wait", clinic, body), () -> waiting.add(wish, caller));
    }

    /** Wishes in the order in which they came: of a patient her own, for staff all of the clinic. */
    @GetMapping
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    Page<WishAnswer> list(
            @PathVariable String clinic,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable UUID patient,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam @Nullable String cursor,
            Caller caller) {
        Cursor.checkLimit(limit);
        Premises premises = premises(clinic);
        UUID own = caller.patient();
        Filter filter = new Filter(
                Optional.ofNullable(own == null ? patient : own),
                Optional.ofNullable(state).map(WaitingListController::state),
                Cursor.decode(cursor, 1).map(WaitingListController::number).orElse(0L),
                limit + 1);
        return Page.of(waiting.list(clinic, filter), limit, last -> Cursor.at(last.number()))
                .map(each -> WishAnswer.of(each, premises.clinic().zone()));
    }

    @GetMapping("/{id}")
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    WishAnswer get(@PathVariable String clinic, @PathVariable UUID id, Caller caller) {
        return answer(clinic, id, caller);
    }

    @PostMapping("/{id}/withdraw")
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    WishAnswer withdraw(
            @PathVariable String clinic, @PathVariable UUID id, IdempotencyKey key, Caller caller, Locale language) {
        return once(key, caller, language, List.of("withdraw", clinic, id), () -> waiting.withdraw(clinic, id, caller));
    }

    /** Does not take what is being offered, which goes to the next; the wish goes on waiting. */
    @PostMapping("/{id}/decline")
    @Allowed({Role.PATIENT, Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    WishAnswer decline(
            @PathVariable String clinic, @PathVariable UUID id, IdempotencyKey key, Caller caller, Locale language) {
        return once(key, caller, language, List.of("decline", clinic, id), () -> waiting.decline(clinic, id, caller));
    }

    private WishAnswer once(
            IdempotencyKey key, Caller caller, Locale language, Object asked, Supplier<WaitingOutcome> effect) {
        return idempotency.once(caller, key, asked, WishAnswer.class, () -> {
            Wish wish = WaitingProblems.done(effect.get(), language);
            return answer(wish.clinic(), wish.id(), caller);
        });
    }

    private WishAnswer answer(String clinic, UUID id, Caller caller) {
        Listed found = waiting.find(clinic, id, caller).orElseThrow(ProblemException::notFound);
        return WishAnswer.of(found, premises(clinic).clinic().zone());
    }

    private Premises premises(String clinic) {
        return directory.premises(clinic).orElseThrow(ProblemException::notFound);
    }

    private Wish wish(Premises premises, WishBody body, UUID patient) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, premises.clinic().zone());
        Treatment treatment = TreatmentBody.checked(body.treatment(), "treatment");
        boolean offered = protocols
                .of(premises.clinic().id(), treatment.protocol(), today)
                .flatMap(protocol -> protocol.duration(treatment))
                .isPresent();
        new FieldErrors()
                .check(offered, "treatment", "is not offered by this clinic")
                .throwIfAny();
        return new Wish(
                UUID.randomUUID(),
                premises.clinic().id(),
                premises.clinic().chain(),
                patient,
                treatment,
                body.times(
                        today,
                        premises.practitionersFor(treatment.protocol(), treatment.technique()).stream()
                                .map(Practitioner::id)
                                .collect(Collectors.toSet())),
                WishState.WAITING,
                now,
                Standing.NOT_LOOKED_AT,
                Optional.empty());
    }

    /** Herself for a patient; for staff whom they name. */
    private static UUID patient(Caller caller, @Nullable UUID named) {
        UUID own = caller.patient();
        if (own != null && named != null && !named.equals(own)) {
            throw ProblemException.notFound();
        }
        UUID patient = own == null ? named : own;
        new FieldErrors().require(patient, "patientId").throwIfAny();
        return Objects.requireNonNull(patient);
    }

    private static WishState state(String code) {
        return WishState.of(code).orElseThrow(() -> FieldErrors.of("state", "is not a state of a wish"));
    }

    private static long number(Cursor cursor) {
        try {
            return Long.parseLong(cursor.parts().getFirst());
        } catch (NumberFormatException e) {
            throw FieldErrors.of("cursor", "is not a cursor of this list");
        }
    }
}
