package clinic.sunwise.booking.pathway;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** Who wants to know of estimates, told in the transaction in which booking learns of them. */
public interface EstimateNews {

    /**
     * An estimate as billing tells of it.
     *
     * @param validUntil last day
     * @param currency ISO 4217 code
     */
    record HandedOver(
            UUID id,
            String clinic,
            UUID patient,
            String number,
            LocalDate validUntil,
            BigDecimal total,
            String currency) {}

    void handedOver(HandedOver estimate);
}
