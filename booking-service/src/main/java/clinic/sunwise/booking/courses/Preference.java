package clinic.sunwise.booking.courses;

import clinic.sunwise.booking.courses.DayOffers.Offer;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** How near a time and a practitioner come to what is wished. */
record Preference(Wishes wishes) {

    /** 1 for somebody else than the wished practitioner, 0 for her or if nobody is wished for. */
    int others(UUID practitioner) {
        return wishes.practitioner().stream().allMatch(wished -> wished.id().equals(practitioner)) ? 0 : 1;
    }

    /** Minutes from the wished hours; 0 if none are. */
    int minutes(OffsetDateTime start) {
        return wishes.hours()
                .map(hours -> hours.minutesFrom(start.toLocalTime()))
                .orElse(0);
    }

    /** The start nearest to the wished hours, the earlier of two; empty if nothing of the offer will do. */
    Optional<OffsetDateTime> nearest(Offer offer) {
        boolean wrongPerson = others(offer.practitioner()) > 0
                && wishes.practitioner().stream().anyMatch(WishedPractitioner::strict);
        return wrongPerson ? Optional.empty() : nearest(offer.starts());
    }

    private Optional<OffsetDateTime> nearest(Iterable<OffsetDateTime> starts) {
        Optional<OffsetDateTime> best = Optional.empty();
        int least = wishes.hours().stream().anyMatch(WishedHours::strict) ? 1 : Integer.MAX_VALUE;
        for (OffsetDateTime start : starts) {
            int minutes = minutes(start);
            if (minutes < least) {
                best = Optional.of(start);
                least = minutes;
            }
            if (least == 0) {
                break;
            }
        }
        return best;
    }
}
