package clinic.sunwise.billing.invoices.http;

import clinic.sunwise.billing.invoices.InvoiceSummary;
import clinic.sunwise.billing.invoices.InvoiceSummary.Place;
import clinic.sunwise.platform.paging.Cursor;
import clinic.sunwise.platform.problem.FieldErrors;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An invoice's place in a list as a cursor. */
final class InvoiceCursor {

    private static final int PARTS = 3;

    private InvoiceCursor() {}

    static Cursor at(InvoiceSummary invoice) {
        Place place = invoice.place();
        return Cursor.at(place.issuedOn(), place.series(), place.sequence());
    }

    /** The place after which the page begins. Ends the request with {@code invalid-request} if it is none. */
    static Place place(@Nullable String cursor) {
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
