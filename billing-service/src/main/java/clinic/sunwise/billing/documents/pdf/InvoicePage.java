package clinic.sunwise.billing.documents.pdf;

import clinic.sunwise.billing.documents.DocumentWords;
import clinic.sunwise.billing.documents.IssuedDocument;
import clinic.sunwise.billing.documents.verifactu.VerificationAddress;
import clinic.sunwise.billing.invoices.ChainLink;
import clinic.sunwise.billing.invoices.InvoiceKind;
import clinic.sunwise.billing.issuers.Letterhead;
import clinic.sunwise.billing.recipients.Recipient;
import clinic.sunwise.billing.tax.Country;
import clinic.sunwise.billing.tax.TaxTreatment;
import clinic.sunwise.billing.tax.VatBreakdown;
import clinic.sunwise.billing.tax.VatCategory;
import clinic.sunwise.platform.pdf.Page;
import clinic.sunwise.platform.xml.Xml;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or credit note as a page: what article 226 of Directive 2006/112/EC wants, and what the issuer's country wants
 * besides (Spain: Real Decreto 1619/2012, articles 6, 7 and 15, and the QR code of Orden HAC/1177/2024; France: CGI, annexe II,
 * article 242 nonies A, and Code de commerce, L441-9).
 */
final class InvoicePage {

    private static final Set<String> FULL = Set.of("F1", "F3");

    private final IssuedDocument document;
    private final DocumentWords words;
    private final Xml page;

    InvoicePage(IssuedDocument document, DocumentWords words) {
        this.document = document;
        this.words = words;
        this.page = Page.open(words.language().code(), title(), mark());
    }

    String title() {
        String kind = document.correction() == null ? document.type() : "R";
        String title = words.label("title." + kind) + (document.isDeposit() ? words.label("of-a-deposit") : "");
        String number = title + " " + document.number().text();
        return document.cancellation() == null ? number : number + " (" + words.label("cancelled") + ")";
    }

    /** That it was cancelled and when; empty while it stands. */
    private String mark() {
        ChainLink cancellation = document.cancellation();
        return cancellation == null
                ? ""
                : words.label("cancelled-on") + " "
                        + words.day(cancellation.recordedAt().toLocalDate());
    }

    String html() {
        if (document.cancellation() != null) {
            page.leaf("p", mark(), "class", "mark");
        }
        if (document.country() == Country.ES) {
            qrCode();
        }
        letterhead();
        page.leaf("h1", title());
        facts();
        recipient(document.recipient());
        correction(document.correction());
        replaced(document.replaced());
        lines();
        vat();
        notes();
        return Page.closed(page);
    }

    /** At the top of page one, 30 to 40 millimetres wide, under the words that the order prescribes. */
    private void qrCode() {
        String address = VerificationAddress.of(
                document.letterhead().taxNumber(),
                document.number().text(),
                document.issuedOn(),
                document.signedGross().amount());
        page.open("div", "class", "qr").leaf("p", words.label("qr-caption"));
        page.open("img", "src", QrImage.of(address), "alt", words.label("qr-alternative"))
                .close()
                .close();
    }

    private void letterhead() {
        Letterhead issuer = document.letterhead();
        page.leaf("p", issuer.name(), "class", "issuer");
        page.leaf("p", issuer.address());
        fact("tax-number", issuer.taxNumber());
        page.leafIfAny("p", issuer.registration());
    }

    private void facts() {
        fact("issued-on", words.day(document.issuedOn()));
        fact(document.kind() == InvoiceKind.DEPOSIT ? "received-on" : "supplied-on", words.day(document.suppliedOn()));
        if (document.correction() == null && document.cancellation() == null) {
            fact("payment", words.label(document.isDeposit() ? "received" : "payable-at-once"));
        }
        fact("patient", document.patient().toString());
    }

    private void recipient(@Nullable Recipient recipient) {
        if (recipient != null) {
            page.leaf("h2", words.label("recipient"));
            page.leaf("p", recipient.name());
            page.leaf("p", recipient.address() + ", " + recipient.country());
            if (!recipient.taxNumber().isEmpty()) {
                fact("tax-number", recipient.taxNumber());
            }
            if (!recipient.reference().isEmpty()) {
                fact("reference", recipient.reference());
            }
        }
    }

    private void correction(IssuedDocument.@Nullable Correction correction) {
        if (correction != null) {
            fact(
                    "corrects",
                    correction.number().text() + " " + words.label("of") + " " + words.day(correction.issuedOn()));
            fact("reason", words.label("reason." + correction.reason().code()));
            if (!correction.note().isEmpty()) {
                fact("note", correction.note());
            }
        }
    }

    private void replaced(IssuedDocument.@Nullable Preceding replaced) {
        if (replaced != null) {
            fact("replaces", replaced.number().text() + " " + words.label("of") + " " + words.day(replaced.issuedOn()));
        }
    }

    private void lines() {
        page.leaf("h2", words.label("lines"));
        table("charge", "rate", "gross");
        document.lines()
                .forEach(line -> row(
                        words.charge(line),
                        rate(line.tax().category(), words.rate(line.tax().rate())),
                        words.amount(line.gross())));
        page.close().close();
    }

    private void vat() {
        page.leaf("h2", words.label("vat"));
        table("rate", "net", "tax", "gross");
        for (VatBreakdown.Part part : document.vat().parts()) {
            row(
                    rate(part.category(), words.rate(part.rate())),
                    words.amount(part.net()),
                    words.amount(part.vat()),
                    words.amount(part.gross()));
        }
        row(
                words.label("total"),
                words.amount(document.vat().net()),
                words.amount(document.vat().vat()),
                words.amount(document.vat().gross()));
        page.close().close();
        page.leaf("p", words.label(sum()) + ": " + words.amount(document.vat().gross()), "class", "total");
    }

    /** Of what was cancelled nothing is due. */
    private String sum() {
        if (document.correction() != null) {
            return "total-credited";
        }
        return document.cancellation() == null ? "total-due" : "total-cancelled";
    }

    private void notes() {
        document.lines().stream()
                .map(IssuedDocument.Line::tax)
                .filter(tax -> tax.category() != VatCategory.STANDARD)
                .map(tax -> exemption(tax))
                .distinct()
                .forEach(each -> page.leaf("p", each));
        if (document.country() == Country.FR && FULL.contains(document.type())) {
            page.leaf("p", words.label("late-payment"), "class", "small");
        }
        page.leaf("p", words.label("record") + ": " + document.link().hash(), "class", "small");
        if (document.cancellation() != null) {
            page.leaf(
                    "p",
                    words.label("cancellation-record") + ": "
                            + document.cancellation().hash(),
                    "class",
                    "small");
        }
    }

    private String exemption(TaxTreatment tax) {
        return words.exemption(tax, document.country());
    }

    private String rate(VatCategory category, String rate) {
        return switch (category) {
            case EXEMPT -> words.label("exempt-short");
            case OUTSIDE -> words.label("outside-short");
            case STANDARD -> rate;
        };
    }

    private void fact(String label, String value) {
        page.leaf("p", words.label(label) + ": " + value);
    }

    private void table(String... labels) {
        page.open("table").open("thead").open("tr");
        for (int i = 0; i < labels.length; i++) {
            page.leaf("th", words.label(labels[i]), "scope", "col", "class", i == 0 ? "name" : "amount");
        }
        page.close().close().open("tbody");
    }

    private void row(String name, String... cells) {
        page.open("tr").leaf("th", name, "scope", "row");
        for (String cell : cells) {
            page.leaf("td", cell, "class", "amount");
        }
        page.close();
    }
}
