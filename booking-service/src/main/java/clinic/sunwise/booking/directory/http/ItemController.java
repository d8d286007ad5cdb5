package clinic.sunwise.booking.directory.http;

import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.directory.Item;
import clinic.sunwise.booking.directory.Items;
import clinic.sunwise.booking.directory.http.ItemAnswers.ItemAnswer;
import clinic.sunwise.platform.idempotency.Idempotency;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.paging.Page;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Practitioners with their skills, rooms, devices and recovery places, for the administrator. */
@RestController
@RequestMapping("/api/clinics/{clinic}/inventory/{kind}")
class ItemController {

    private final Items items;
    private final Directory directory;
    private final Idempotency idempotency;

    ItemController(Items items, Directory directory, Idempotency idempotency) {
        this.items = items;
        this.directory = directory;
        this.idempotency = idempotency;
    }

    /** @param version that is retired */
    record RetireBody(@Nullable Integer version) {}

    /**
     * All of that kind, retired ones included, by name.
     *
     * @param kind practitioners, rooms, devices or recovery-places
     */
    @GetMapping
    @Allowed(Role.ADMINISTRATOR)
    Page<ItemAnswer> all(@PathVariable String clinic, @PathVariable String kind) {
        return items.all(clinic, known(kind))
                .map(all -> new Page<>(all.stream().map(ItemAnswer::of).toList(), null))
                .orElseThrow(ProblemException::notFound);
    }

    /** Adds one. A practitioner works at no hours until a pattern of the timetable says so. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(Role.ADMINISTRATOR)
    ItemAnswer add(
            @PathVariable String clinic,
            @PathVariable String kind,
            @RequestBody ItemBody body,
            IdempotencyKey key,
            Caller caller) {
        Item item = body.checked(known(kind));
        return once(
                clinic,
                key,
                caller,
                List.of("add-item", clinic, kind, body),
                () -> items.add(clinic, UUID.randomUUID(), item, caller.subject()));
    }

    @PutMapping("/{id}")
    @Allowed(Role.ADMINISTRATOR)
    ItemAnswer change(
            @PathVariable String clinic,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestBody ItemBody body,
            IdempotencyKey key,
            Caller caller) {
        Item item = body.checked(known(kind));
        int version = body.checkedVersion();
        return once(
                clinic,
                key,
                caller,
                List.of("change-item", clinic, kind, id, body),
                () -> items.change(clinic, id, item, version, caller.subject()));
    }

    /** Takes it out of use for good. It stays in the appointments that it had. */
    @PostMapping("/{id}/retire")
    @Allowed(Role.ADMINISTRATOR)
    ItemAnswer retire(
            @PathVariable String clinic,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestBody RetireBody body,
            IdempotencyKey key,
            Caller caller) {
        Item.Kind of = known(kind);
        new FieldErrors().require(body.version(), "version").throwIfAny();
        int version = Objects.requireNonNull(body.version());
        return once(
                clinic,
                key,
                caller,
                List.of("retire-item", clinic, kind, id, version),
                () -> items.retire(clinic, id, of, version, caller.subject()));
    }

    private static Item.Kind known(String kind) {
        return Item.Kind.of(kind).orElseThrow(ProblemException::notFound);
    }

    private ItemAnswer once(
            String clinic, IdempotencyKey key, Caller caller, Object request, Supplier<Items.Outcome> effect) {
        ItemAnswer answer = idempotency.once(
                caller,
                key,
                request,
                ItemAnswer.class,
                () -> ItemAnswers.done(
                        effect.get(),
                        directory
                                .premises(clinic)
                                .orElseThrow(ProblemException::notFound)
                                .clinic()
                                .zone()));
        directory.changed(clinic);
        return answer;
    }
}
