package clinic.sunwise.billing.visits.http;

import clinic.sunwise.billing.visits.Visit;
import clinic.sunwise.billing.visits.VisitStore.Place;
import clinic.sunwise.platform.paging.Cursor;
import clinic.sunwise.platform.problem.FieldErrors;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit's place in a list as a cursor. */
final class VisitCursor {

    private static final Instant LAST = Instant.parse("2999-12-31T23:59:59Z");

    private VisitCursor() {}

    static Cursor at(Visit visit) {
        Place place = Place.of(visit);
        return Cursor.at(place.completedAt(), place.appointment());
    }

    /** The place after which the page begins. Ends the request with {@code invalid-request} if it is none. */
    static Place place(@Nullable String cursor) {
        return Cursor.decode(cursor, 2).map(each -> place(each.parts())).orElse(Place.START);
    }

    private static Place place(List<String> parts) {
        try {
            Place place = new Place(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
            if (!place.completedAt().isBefore(Instant.EPOCH)
                    && !place.completedAt().isAfter(LAST)) {
                return place;
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw notACursor();
        }
        throw notACursor();
    }

    private static RuntimeException notACursor() {
        return FieldErrors.of("cursor", "is not a cursor of this list");
    }
}
