package clinic.sunwise.billing.requests;

import clinic.sunwise.billing.invoices.InvoiceSummary.Place;
import clinic.sunwise.platform.paging.Cursor;
import clinic.sunwise.platform.problem.FieldErrors;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The place of a numbered document in a list as a cursor. */
public final class NumberCursor {

    private static final int PARTS = 3;

    private NumberCursor() {}

    public static Cursor at(Place place) {
        return Cursor.at(place.issuedOn(), place.series(), place.sequence());
    }

    /** The place after which the page begins. Ends the request with {@code invalid-request} if it is none. */
    public static Place place(@Nullable String cursor) {
        return Cursor.decode(cursor, PARTS).map(each -> place(each.parts())).orElse(Place.START);
    }

    private static Place place(List<String> parts) {
        try {
            Place place = new Place(LocalDate.parse(parts.get(0)), parts.get(1), Integer.parseInt(parts.get(2)));
            if (Days.isKnown(place.issuedOn()) && place.series().matches("[A-Z0-9]*")) {
                return place;
            }
        } catch (DateTimeException | NumberFormatException e) {
            throw notACursor();
        }
        throw notACursor();
    }

    private static RuntimeException notACursor() {
        return FieldErrors.of("cursor", "is not a cursor of this list");
    }
}
