package clinic.sunwise.booking.reception;

import clinic.sunwise.booking.screening.Question;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What a patient who has come is asked, in the order in which it is asked. */
public record CheckSheet(ZoneId zone, List<Item> items) {

    /**
     * One question.
     *
     * @param due it has to be answered now: never answered, not wholly, or too long ago. All others only if something has changed
     * @param answeredAt when the oldest part of her answer was given; empty if there is none that counts
     */
    public record Item(Question question, boolean due, Optional<Instant> answeredAt) {}

    public CheckSheet {
        items = List.copyOf(items);
    }
}
