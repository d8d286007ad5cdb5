package clinic.sunwise.booking.messages;

import clinic.sunwise.booking.feeds.CalendarEntry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Delivers letters. A call takes seconds at most, and is not made within a transaction. */
public interface Post {

    /**
     * A letter on its way.
     *
     * @param id stays the same however often it is tried, so that a reader's program shows it once
     * @param entries for the reader's calendar, each of which changes the same entry that earlier letters made
     */
    record Parcel(UUID id, String to, Letter letter, List<CalendarEntry> entries, Instant written) {}

    /** What came of it. */
    sealed interface Outcome {

        /**
         * It is on its way.
         *
         * @param text without markup, as it was sent
         */
        record Taken(String text) implements Outcome {}

        /** It is not now, but may be later. */
        record NotNow(String why) implements Outcome {}

        /** It never will be, to that address. */
        record Never(String why) implements Outcome {}
    }

    Outcome send(Parcel parcel);
}
