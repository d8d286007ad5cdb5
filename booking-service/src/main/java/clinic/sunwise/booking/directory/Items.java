package clinic.sunwise.booking.directory;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a clinic works with. Nothing is taken away from booked sessions: what they need is neither retired nor changed so that it
 * would not do any more, until they are moved. What is retired stays written down for the sessions that it had.
 */
@Service
@Transactional
public class Items {

    private final Directory directory;
    private final ItemStore store;
    private final TimetableStore timetables;
    private final Clock clock;

    Items(Directory directory, ItemStore store, TimetableStore timetables, Clock clock) {
        this.directory = directory;
        this.store = store;
        this.timetables = timetables;
        this.clock = clock;
    }

    /** What came of a change. */
    public sealed interface Outcome {

        record Done(ItemStore.Kept kept) implements Outcome {}

        /** These need it as it is; nothing is changed. */
        record StillBooked(List<ItemStore.Booked> hits) implements Outcome {}

        /** Somebody else has changed it since it was read; it has this version now. */
        record ChangedMeanwhile(int version) implements Outcome {}

        /** There is no such clinic or item, or it is retired. */
        record NotFound() implements Outcome {}

        /** The request names something that is not there. */
        record Invalid(String field, String message) implements Outcome {}
    }

    /** All of that kind, retired ones included, by name; empty if there is no such clinic. */
    @Transactional(readOnly = true)
    public Optional<List<ItemStore.Kept>> all(String clinic, Item.Kind kind) {
        return directory.current(clinic).map(premises -> store.all(clinic, kind));
    }

    public Outcome add(String clinic, UUID id, Item item, String by) {
        return directory
                .current(clinic)
                .map(premises -> mistake(item, premises).orElseGet(() -> {
                    store.add(clinic, id, item, by);
                    return new Outcome.Done(new ItemStore.Kept(id, item, 0, Optional.empty()));
                }))
                .orElseGet(Outcome.NotFound::new);
    }

    /**
     * Writes it down anew.
     *
     * @param version that whoever changes it has read
     */
    public Outcome change(String clinic, UUID id, Item item, int version, String by) {
        return directory
                .current(clinic)
                .map(premises -> mistake(item, premises)
                        .orElseGet(
                                () -> inUse(clinic, id, item.kind(), version, kept -> change(clinic, kept, item, by))))
                .orElseGet(Outcome.NotFound::new);
    }

    /**
     * Takes it out of use for good.
     *
     * @param version that whoever retires it has read
     */
    public Outcome retire(String clinic, UUID id, Item.Kind kind, int version, String by) {
        return directory
                .current(clinic)
                .map(premises -> stands(premises, id)
                        ? new Outcome.Invalid("id", "is the room in which a device stands")
                        : inUse(clinic, id, kind, version, kept -> retire(clinic, kept, by)))
                .orElseGet(Outcome.NotFound::new);
    }

    private Outcome change(String clinic, ItemStore.Kept kept, Item item, String by) {
        List<ItemStore.Booked> hits = store.booked(clinic, kept.id(), clock.instant()).stream()
                .filter(booked -> !item.serves(kept.item(), booked))
                .toList();
        if (!hits.isEmpty()) {
            return new Outcome.StillBooked(hits);
        }
        store.change(clinic, kept.id(), item, by);
        return new Outcome.Done(new ItemStore.Kept(kept.id(), item, kept.version() + 1, Optional.empty()));
    }

    private Outcome retire(String clinic, ItemStore.Kept kept, String by) {
        List<ItemStore.Booked> hits = store.booked(clinic, kept.id(), clock.instant());
        if (!hits.isEmpty()) {
            return new Outcome.StillBooked(hits);
        }
        store.retire(clinic, kept.id(), kept.item().kind(), by, clock.instant());
        return new Outcome.Done(
                new ItemStore.Kept(kept.id(), kept.item(), kept.version() + 1, Optional.of(clock.instant())));
    }

    /** Nothing is booked, and nobody else changes it, until the transaction ends. */
    private Outcome inUse(
            String clinic, UUID id, Item.Kind kind, int version, Function<ItemStore.Kept, Outcome> change) {
        timetables.lock(clinic);
        return store.all(clinic, kind).stream()
                .filter(kept -> kept.id().equals(id) && kept.retiredAt().isEmpty())
                .findFirst()
                .map(kept ->
                        kept.version() == version ? change.apply(kept) : new Outcome.ChangedMeanwhile(kept.version()))
                .orElseGet(Outcome.NotFound::new);
    }

    private static boolean stands(Premises premises, UUID room) {
        return premises.devices().stream().anyMatch(device -> device.room().equals(Optional.of(room)));
    }

    private static Optional<Outcome> mistake(Item item, Premises premises) {
        return item instanceof Item.Apparatus apparatus
                        && apparatus
                                .room()
                                .filter(room -> premises.room(room).isEmpty())
                                .isPresent()
                ? Optional.of(new Outcome.Invalid("room", "is not a room of this clinic"))
                : Optional.empty();
    }
}
