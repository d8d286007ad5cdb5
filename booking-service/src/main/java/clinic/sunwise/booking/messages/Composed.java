package clinic.sunwise.booking.messages;

import clinic.sunwise.booking.feeds.CalendarEntry;
import java.util.List;

/** What messages have become when they are due: a letter, or a reason to be silent. */
sealed interface Composed {

    /**
     * A letter.
     *
     * @param said the messages that it says; others of the bundle are no longer so
     */
    record Ready(List<Message> said, Letter letter, List<CalendarEntry> entries) implements Composed {}

    record Silent(Undelivered why) implements Composed {}
}
