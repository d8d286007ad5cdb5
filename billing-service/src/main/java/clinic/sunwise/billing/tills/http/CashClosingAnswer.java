package clinic.sunwise.billing.tills.http;

import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.tills.CashClosing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A closed day of a till on the wire. */
record CashClosingAnswer(
        UUID id,
        String till,
        LocalDate day,
        Money expected,
        Money counted,
        Money difference,
        Money banked,
        String reason,
        Instant closedAt,
        String closedBy) {

    static CashClosingAnswer of(CashClosing closing) {
        return new CashClosingAnswer(
                closing.id(),
                closing.till(),
                closing.day(),
                closing.count().expected(),
                closing.count().counted(),
                closing.count().difference(),
                closing.count().banked(),
                closing.reason(),
                closing.closedAt(),
                closing.closedBy());
    }
}
