package clinic.sunwise.booking.courses;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** The free times of a clinic for one treatment; rooms and devices are seen to. */
public interface DayOffers {

    /**
     * What one practitioner has free on a day.
     *
     * @param starts in order, with the clinic's offset, all on that day. The planner reads them from the first on and stops at
     *     the first that fits, so a list may make its elements when they are asked for
     */
    record Offer(UUID practitioner, List<OffsetDateTime> starts) {}

    /**
     * The offers of a day, at most one for each practitioner; none where nothing is free.
     *
     * @param day in the clinic's time zone
     */
    List<Offer> on(LocalDate day);
}
