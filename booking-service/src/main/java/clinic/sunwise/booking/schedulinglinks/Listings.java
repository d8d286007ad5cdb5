package clinic.sunwise.booking.schedulinglinks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where listings are kept. All writing happens in the caller's transaction. */
public interface Listings {

    /**
     * A clinic that publishes, on the map.
     *
     * @param latitudeDegrees north positive
     * @param longitudeDegrees east positive
     */
    record Placed(Listing listing, double latitudeDegrees, double longitudeDegrees) {}

    /** All, by clinic. */
    List<Placed> all();

    Optional<Listing> of(String clinic);

    /** Publishes the clinic, or changes what is published. */
    void put(Listing listing, String by, Instant now);

    /** The clinic's free times are no longer published. */
    void remove(String clinic);
}
