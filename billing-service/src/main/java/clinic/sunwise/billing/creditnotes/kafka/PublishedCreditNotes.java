package clinic.sunwise.billing.creditnotes.kafka;

import clinic.sunwise.billing.creditnotes.CreditNote;
import clinic.sunwise.billing.creditnotes.CreditNoteAnnouncements;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.platform.events.EventPublisher;
import clinic.sunwise.platform.events.OutgoingEvent;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class PublishedCreditNotes implements CreditNoteAnnouncements {

    private final EventPublisher events;

    PublishedCreditNotes(EventPublisher events) {
        this.events = events;
    }

    /** As {@code billing.credit-note-issued.v1} describes it. */
    private record CreditNoteIssued(
            UUID creditNoteId,
            String number,
            UUID invoiceId,
            String invoiceNumber,
            UUID patientId,
            Instant issuedAt,
            Money total) {}

    @Override
    public void issued(CreditNote note) {
        events.publish(new OutgoingEvent(
                "billing.credit-note-issued.v1",
                note.id(),
                note.clinic(),
                new CreditNoteIssued(
                        note.id(),
                        note.number().text(),
                        note.original().invoice(),
                        note.original().number().text(),
                        note.original().patient(),
                        note.issuedAt().toInstant(),
                        note.vat().gross())));
    }
}
