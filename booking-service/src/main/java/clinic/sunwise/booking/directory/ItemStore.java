package clinic.sunwise.booking.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where it is written down what clinics work with. All writing happens in the caller's transaction. */
public interface ItemStore {

    /**
     * An item as it is kept.
     *
     * @param version counts its changes
     * @param retiredAt empty while it is in use
     */
    record Kept(UUID id, Item item, int version, Optional<Instant> retiredAt) {}

    /**
     * What is booked with it, or held, and not over.
     *
     * @param treats true for whoever treats, false for a second practitioner and for things
     */
    record Booked(
            UUID appointment, UUID patient, Instant startsAt, String protocol, String technique, boolean treats) {}

    /** All of that kind, retired ones included, by name. */
    List<Kept> all(String clinic, Item.Kind kind);

    void add(String clinic, UUID id, Item item, String by);

    /** Writes it down anew; its version counts up. */
    void change(String clinic, UUID id, Item item, String by);

    void retire(String clinic, UUID id, Item.Kind kind, String by, Instant now);

    /** What is booked with it and ends later than now, by start. */
    List<Booked> booked(String clinic, UUID id, Instant now);
}
