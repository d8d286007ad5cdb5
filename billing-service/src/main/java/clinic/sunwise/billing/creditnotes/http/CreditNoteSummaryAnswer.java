package clinic.sunwise.billing.creditnotes.http;

import clinic.sunwise.billing.creditnotes.CreditNoteSummary;
import clinic.sunwise.billing.money.Money;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A credit note in a list on the wire. */
record CreditNoteSummaryAnswer(
        UUID id, String number, OffsetDateTime issuedAt, UUID invoiceId, UUID patientId, Money total) {

    static CreditNoteSummaryAnswer of(CreditNoteSummary note) {
        return new CreditNoteSummaryAnswer(
                note.id(), note.number().text(), note.issuedAt(), note.invoice(), note.patient(), note.total());
    }
}
