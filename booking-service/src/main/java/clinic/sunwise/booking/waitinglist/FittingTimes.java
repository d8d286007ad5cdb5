package clinic.sunwise.booking.waitinglist;

import clinic.sunwise.booking.availability.FreeDay;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/**
 * What of the free times somebody who waits can be offered. Pure.
 *
 * @param notBefore a session that starts earlier would leave her no time to answer
 * @param already what she was offered before and did not take
 */
record FittingTimes(WishedTimes wishes, Instant notBefore, Set<Instant> already) {

    /** The starts that meet her wishes, in order. */
    List<OffsetDateTime> of(List<FreeDay> days) {
        return days.stream()
                .filter(day -> wishes.fit(day.date()))
                .flatMap(day -> day.times().stream())
                .filter(this::fits)
                .toList();
    }

    /**
     * Why there is none.
     *
     * @param beingOffered starts that others are being offered who have waited longer
     */
    Standing why(List<FreeDay> days, List<OffsetDateTime> beingOffered) {
        List<FreeDay> agreed = days.stream()
                .filter(day -> wishes.fit(day.date()) && !day.closed())
                .filter(day -> day.verdict().isOpen())
                .toList();
        boolean anyOpen = days.stream().anyMatch(day -> wishes.fit(day.date()) && !day.closed());
        if (anyOpen && agreed.isEmpty()) {
            return Standing.NOT_AGREED;
        }
        boolean earlier = beingOffered.stream()
                .filter(this::fits)
                .anyMatch(start -> agreed.stream().anyMatch(day -> day.date().equals(start.toLocalDate())));
        return earlier ? Standing.EARLIER_IN_LINE : Standing.NO_FREE_TIME;
    }

    private boolean fits(OffsetDateTime start) {
        return wishes.fit(start) && !start.toInstant().isBefore(notBefore) && !already.contains(start.toInstant());
    }
}
