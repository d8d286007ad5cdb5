package clinic.sunwise.billing.invoices;

import clinic.sunwise.billing.invoices.state.Balance;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invoice in a list. */
public record InvoiceSummary(
        UUID id,
        InvoiceNumber number,
        OffsetDateTime issuedAt,
        InvoiceKind kind,
        @Nullable UUID appointment,
        UUID patient,
        Balance balance) {

    /** Where it stands in the order of a list. */
    public record Place(LocalDate issuedOn, String series, int sequence) {

        /** Before all invoices. */
        public static final Place START = new Place(LocalDate.EPOCH, "", 0);
    }

    public Place place() {
        return new Place(issuedAt.toLocalDate(), number.series(), number.sequence());
    }
}
