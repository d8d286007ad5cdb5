package clinic.sunwise.billing.creditnotes.http;

import clinic.sunwise.billing.creditnotes.CreditNote;
import clinic.sunwise.billing.invoices.ChainLink;
import clinic.sunwise.billing.issuers.Letterhead;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.tax.VatBreakdown;
import clinic.sunwise.billing.tax.VatRate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** A credit note on the wire; its amounts are positive. */
record CreditNoteAnswer(
        UUID id,
        String number,
        String type,
        OffsetDateTime issuedAt,
        UUID invoiceId,
        String invoiceNumber,
        UUID patientId,
        String reason,
        String note,
        Letterhead issuer,
        List<Line> lines,
        List<VatPart> vat,
        Total total,
        ChainLink chain,
        String correlationId) {

    record Line(int line, String text, Money gross) {}

    record VatPart(String category, VatRate rate, Money net, Money vat, Money gross) {}

    record Total(Money net, Money vat, Money gross) {}

    static CreditNoteAnswer of(CreditNote note) {
        VatBreakdown vat = note.vat();
        return new CreditNoteAnswer(
                note.id(),
                note.number().text(),
                note.type(),
                note.issuedAt(),
                note.original().invoice(),
                note.original().number().text(),
                note.original().patient(),
                note.reason().code(),
                note.note(),
                note.letterhead(),
                note.lines().stream()
                        .map(line -> new Line(line.position(), line.text(), line.gross()))
                        .toList(),
                vat.parts().stream()
                        .map(part ->
                                new VatPart(part.category().code(), part.rate(), part.net(), part.vat(), part.gross()))
                        .toList(),
                new Total(vat.net(), vat.vat(), vat.gross()),
                note.link(),
                note.correlationId());
    }
}
