package clinic.sunwise.billing.documents;

import clinic.sunwise.billing.creditnotes.rules.CreditReason;
import clinic.sunwise.billing.invoices.ChainLink;
import clinic.sunwise.billing.invoices.InvoiceKind;
import clinic.sunwise.billing.invoices.InvoiceLine;
import clinic.sunwise.billing.invoices.InvoiceNumber;
import clinic.sunwise.billing.issuers.Letterhead;
import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.pricing.Price;
import clinic.sunwise.billing.recipients.Recipient;
import clinic.sunwise.billing.tax.Country;
import clinic.sunwise.billing.tax.TaxTreatment;
import clinic.sunwise.billing.tax.VatBreakdown;
import clinic.sunwise.billing.tax.VatCategory;
import clinic.sunwise.billing.tax.VatRate;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Documents of 2027-01-04 as they are in each country: a taxed peel, an exempt one and a cream. */
public final class DocumentSamples {

    public static final UUID PATIENT = UUID.fromString("00000000-0000-4000-8000-000000000101");
    public static final Recipient COMPANY =
            new Recipient("Piel & Co. S.L.", "B99999989", "Calle Mayor 1, 28013 Madrid", "ES", "PO-7");
    public static final Recipient PERSON = new Recipient("Анна Смит", "", "Oudegracht 2, 3511 AA Utrecht", "NL", "");

    private static final OffsetDateTime ISSUED = OffsetDateTime.parse("2027-01-04T10:00:00+01:00");

    private DocumentSamples() {}

    /** F1 with, F2 without a recipient. */
    public static IssuedDocument invoice(Country country, @Nullable Recipient recipient) {
        return document(country, recipient, recipient == null ? "F2" : "F1", null, lines(country));
    }

    /** In the place of a simplified one. */
    public static IssuedDocument substitute(Country country) {
        return document(country, COMPANY, "F3", null, lines(country));
    }

    /** Of the first line of that invoice. */
    public static IssuedDocument creditNote(Country country, @Nullable Recipient recipient) {
        return document(
                country,
                recipient,
                recipient == null ? "R5" : "R1",
                new IssuedDocument.Correction(
                        new InvoiceNumber("SUN", 2027, 7),
                        LocalDate.of(2027, 1, 3),
                        CreditReason.TAKEN_BACK,
                        "rash <b>& more"),
                lines(country).subList(0, 1));
    }

    /** Of money for a booked session, without its recipient. */
    public static IssuedDocument deposit(Country country) {
        return document(country, null, "F2", InvoiceKind.DEPOSIT, null, List.of(deposit(country, "30.00")));
    }

    /** Of that session, from which the deposit comes off. */
    public static IssuedDocument afterDeposit(Country country) {
        List<IssuedDocument.Line> lines = new ArrayList<>(lines(country));
        IssuedDocument.Line deposit = deposit(country, "-30.00");
        lines.add(new IssuedDocument.Line(
                4,
                "deposit-deducted",
                deposit.item(),
                deposit.text(),
                deposit.gross(),
                deposit.tax(),
                new InvoiceLine.Deposit(
                        UUID.fromString("00000000-0000-4000-8000-000000000779"),
                        new InvoiceNumber("SUN", 2026, 6),
                        LocalDate.of(2026, 12, 30))));
        return document(country, null, "F2", null, lines);
    }

    /** Of a session that was missed: compensation, outside of value added tax. F1 with, F2 without a recipient. */
    public static IssuedDocument fee(Country country, @Nullable Recipient recipient) {
        return document(
                country, recipient, recipient == null ? "F2" : "F1", InvoiceKind.FEE, null, List.of(feeLine(country)));
    }

    /** Of that fee, which is given up. */
    public static IssuedDocument feeGivenUp(Country country, @Nullable Recipient recipient) {
        IssuedDocument.Correction correction = new IssuedDocument.Correction(
                new InvoiceNumber("SUN", 2027, 7),
                LocalDate.of(2027, 1, 3),
                CreditReason.TAKEN_BACK,
                "noted by mistake");
        return document(
                country,
                recipient,
                recipient == null ? "R5" : "R1",
                InvoiceKind.FEE,
                correction,
                List.of(feeLine(country)));
    }

    private static IssuedDocument.Line feeLine(Country country) {
        return new IssuedDocument.Line(
                1,
                "fee-policy",
                new Price.Item("stretch-marks", "fee", "fee", "no-show"),
                "session missed on 2027-01-03",
                money("30.00", country),
                new TaxTreatment(VatCategory.OUTSIDE, VatRate.ofPercent(0), "VATEX-EU-O", "compensation"));
    }

    private static IssuedDocument.Line deposit(Country country, String gross) {
        return new IssuedDocument.Line(
                1,
                "deposit",
                new Price.Item("stretch-marks", "peel", "superficial", "abdomen+legs"),
                "deposit for peel superficial, abdomen+legs",
                money(gross, country),
                taxed(country));
    }

    /** An invoice of one taxed line. */
    public static IssuedDocument of(Country country, String gross) {
        return document(country, null, "F2", null, List.of(line(1, "peel", gross, country, taxed(country))));
    }

    /** An invoice that was cancelled on the day after. */
    public static IssuedDocument cancelled(Country country, @Nullable Recipient recipient) {
        IssuedDocument stands = invoice(country, recipient);
        return new IssuedDocument(
                stands.clinic(),
                stands.number(),
                stands.type(),
                stands.kind(),
                stands.suppliedOn(),
                stands.country(),
                stands.letterhead(),
                stands.patient(),
                stands.recipient(),
                stands.correction(),
                stands.replaced(),
                stands.lines(),
                stands.vat(),
                stands.link(),
                new ChainLink(3, "B".repeat(64), "C".repeat(64), ISSUED.plusDays(1)));
    }

    public static IssuedDocument document(
            Country country,
            @Nullable Recipient recipient,
            String type,
            IssuedDocument.@Nullable Correction correction,
            List<IssuedDocument.Line> lines) {
        return document(country, recipient, type, InvoiceKind.SESSION, correction, lines);
    }

    private static IssuedDocument document(
            Country country,
            @Nullable Recipient recipient,
            String type,
            InvoiceKind kind,
            IssuedDocument.@Nullable Correction correction,
            List<IssuedDocument.Line> lines) {
        return new IssuedDocument(
                "sunny",
                new InvoiceNumber(correction == null ? "SUN" : "RSUN", 2027, 7),
                type,
                kind,
                LocalDate.of(2027, 1, 3),
                country,
                letterhead(country),
                PATIENT,
                recipient,
                correction,
                type.equals("F3")
                        ? new IssuedDocument.Preceding(new InvoiceNumber("SUN", 2027, 6), LocalDate.of(2027, 1, 3))
                        : null,
                lines,
                VatBreakdown.of(lines.stream()
                        .map(line -> new VatBreakdown.TaxedAmount(line.gross(), line.tax()))
                        .toList()),
                new ChainLink(2, "A".repeat(64), "B".repeat(64), ISSUED));
    }

    private static Letterhead letterhead(Country country) {
        return switch (country) {
            case ES -> new Letterhead("Clínica Sol S.L.", "B99999997", "Calle Sierpes 1, 41004 Sevilla", "RM Sevilla");
            case FR -> new Letterhead("Clinique Soleil SAS", "FR00999999999", "1 rue de Rivoli, 75001 Paris", "RCS");
            case NL -> new Letterhead("Zonkliniek B.V.", "NL000099998B57", "Oudegracht 1, Utrecht", "KvK 00000000");
            case RU -> new Letterhead("ООО «Клиника кожи»", "7700000000", "ул. Тверская, 1, Москва", "ОГРН 0");
            case DE -> new Letterhead("Sonnenklinik GmbH", "DE000000000", "Hauptstraße 1, Berlin", "HRB 1");
        };
    }

    private static List<IssuedDocument.Line> lines(Country country) {
        return List.of(
                line(1, "peel", "49.00", country, taxed(country)),
                line(2, "dermabrasion", "1249.99", country, exempt(country)),
                new IssuedDocument.Line(
                        3,
                        "product-price",
                        Price.Item.ofProduct("cream"),
                        "2 × Crème de nuit <50 ml>",
                        money("25.01", country),
                        new TaxTreatment(VatCategory.STANDARD, taxed(country).rate(), "goods", "goods")));
    }

    private static IssuedDocument.Line line(
            int position, String technique, String gross, Country country, TaxTreatment tax) {
        return new IssuedDocument.Line(
                position,
                "price-per-area+promotion",
                new Price.Item("stretch-marks", technique, "superficial", "abdomen"),
                technique + " superficial, abdomen",
                money(gross, country),
                tax);
    }

    private static TaxTreatment taxed(Country country) {
        int rate = switch (country) {
            case ES, NL -> 21;
            case FR -> 20;
            case RU -> 22;
            case DE -> 19;
        };
        return new TaxTreatment(VatCategory.STANDARD, VatRate.ofPercent(rate), "aesthetic-act", "aesthetic act");
    }

    private static TaxTreatment exempt(Country country) {
        String code = country == Country.RU ? "RU-NK-149-2-2" : "VATEX-EU-132-1C";
        return new TaxTreatment(VatCategory.EXEMPT, VatRate.ofPercent(0), code, "medical care");
    }

    private static Money money(String amount, Country country) {
        return Money.of(amount, country == Country.RU ? Currency.RUB : Currency.EUR);
    }
}
