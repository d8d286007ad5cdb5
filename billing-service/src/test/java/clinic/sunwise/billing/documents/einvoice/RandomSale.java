package clinic.sunwise.billing.documents.einvoice;

import clinic.sunwise.billing.creditnotes.rules.CreditReason;
import clinic.sunwise.billing.documents.IssuedDocument;
import clinic.sunwise.billing.invoices.ChainLink;
import clinic.sunwise.billing.invoices.Deductions;
import clinic.sunwise.billing.invoices.InvoiceKind;
import clinic.sunwise.billing.invoices.InvoiceLine;
import clinic.sunwise.billing.invoices.InvoiceNumber;
import clinic.sunwise.billing.issuers.Letterhead;
import clinic.sunwise.billing.ledger.About;
import clinic.sunwise.billing.ledger.Account;
import clinic.sunwise.billing.ledger.Turnover;
import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.pricing.Price;
import clinic.sunwise.billing.tax.Country;
import clinic.sunwise.billing.tax.TaxTreatment;
import clinic.sunwise.billing.tax.VatBreakdown;
import clinic.sunwise.billing.tax.VatCategory;
import clinic.sunwise.billing.tax.VatRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invoice of one to six lines that mixes rates, exempt acts and goods, of a cent up to a million. */
final class RandomSale {

    static final UUID PATIENT = UUID.fromString("00000000-0000-4000-8000-000000000777");

    private static final Letterhead ISSUER = new Letterhead("Skin", "B99999997", "Street 1, Town", "");
    private static final OffsetDateTime ISSUED = OffsetDateTime.parse("2027-01-04T10:00:00+01:00");
    private static final List<TaxTreatment> TAXES = List.of(
            taxed("21"),
            taxed("22"),
            taxed("10"),
            taxed("5.5"),
            new TaxTreatment(VatCategory.EXEMPT, VatRate.ofPercent(0), "VATEX-EU-132-1C", "medical care"));
    private static final int[] HIGHEST_CENTS = {9, 200, 20_000, 100_000_000};

    private final Country country;
    private final List<IssuedDocument.Line> lines;

    RandomSale(SplittableRandom random) {
        this.country = random.nextInt(4) == 0 ? Country.RU : Country.ES;
        List<IssuedDocument.Line> drawn = new ArrayList<>();
        int count = random.nextInt(1, 7);
        for (int position = 1; position <= count; position++) {
            drawn.add(line(position, random));
        }
        addDeposit(drawn, random);
        this.lines = List.copyOf(drawn);
    }

    /** Of every third sale a deposit comes off what was done, if something is left of that. */
    private static void addDeposit(List<IssuedDocument.Line> drawn, SplittableRandom random) {
        IssuedDocument.Line like = drawn.getFirst();
        BigDecimal charged = drawn.stream()
                .filter(each -> !each.item().takenHome() && each.tax().equals(like.tax()))
                .map(each -> each.gross().amount().movePointRight(2))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (random.nextInt(3) == 0 && !like.item().takenHome() && charged.compareTo(BigDecimal.ONE) > 0) {
            BigDecimal deposit = BigDecimal.valueOf(random.nextLong(1, charged.longValueExact()), 2);
            drawn.add(new IssuedDocument.Line(
                    drawn.size() + 1,
                    "deposit-deducted",
                    like.item(),
                    "deposit of invoice SUN-2026-000001",
                    new Money(deposit.negate(), like.gross().currency()),
                    like.tax(),
                    new InvoiceLine.Deposit(PATIENT, new InvoiceNumber("SUN", 2026, 1), ISSUED.toLocalDate())));
        }
    }

    /** What of each line can be taken back. */
    List<Money> left() {
        return Deductions.left(lines.stream()
                .map(line -> new Deductions.Line(line.item().protocol(), line.tax(), line.gross()))
                .toList());
    }

    List<IssuedDocument.Line> lines() {
        return lines;
    }

    Money gross() {
        return lines.stream()
                .map(IssuedDocument.Line::gross)
                .reduce(Money::plus)
                .orElseThrow();
    }

    IssuedDocument invoice() {
        return document(
                lines,
                VatBreakdown.of(lines.stream()
                        .map(line -> new VatBreakdown.TaxedAmount(line.gross(), line.tax()))
                        .toList()),
                null);
    }

    IssuedDocument creditNote(List<IssuedDocument.Line> credited, VatBreakdown vat) {
        return document(
                credited,
                vat,
                new IssuedDocument.Correction(
                        new InvoiceNumber("SUN", 2027, 1), ISSUED.toLocalDate(), CreditReason.TAKEN_BACK, ""));
    }

    /** As the books see the lines of a document. */
    static List<Turnover> turnover(List<IssuedDocument.Line> of) {
        return of.stream()
                .map(line -> new Turnover(
                        line.item().takenHome() ? Account.GOODS : Account.SERVICES,
                        new About.Origin(line.item().protocol(), null),
                        new About.Tax(line.tax().category(), line.tax().rate()),
                        line.gross()))
                .toList();
    }

    private IssuedDocument document(
            List<IssuedDocument.Line> of, VatBreakdown vat, IssuedDocument.@Nullable Correction correction) {
        return new IssuedDocument(
                "sunny",
                new InvoiceNumber(correction == null ? "SUN" : "RSUN", 2027, 1),
                correction == null ? "F2" : "R5",
                InvoiceKind.SESSION,
                LocalDate.of(2027, 1, 3),
                country,
                ISSUER,
                PATIENT,
                null,
                correction,
                null,
                of,
                vat,
                new ChainLink(1, "", "B".repeat(64), ISSUED));
    }

    private IssuedDocument.Line line(int position, SplittableRandom random) {
        long cents = random.nextLong(1, HIGHEST_CENTS[random.nextInt(HIGHEST_CENTS.length)] + 1L);
        return new IssuedDocument.Line(
                position,
                "price-per-area",
                random.nextInt(3) == 0
                        ? Price.Item.ofProduct("cream")
                        : new Price.Item("stretch-marks", "peel", "medium", "abdomen"),
                "peel medium, abdomen",
                new Money(BigDecimal.valueOf(cents, 2), country == Country.RU ? Currency.RUB : Currency.EUR),
                TAXES.get(random.nextInt(TAXES.size())));
    }

    private static TaxTreatment taxed(String percent) {
        return new TaxTreatment(
                VatCategory.STANDARD, new VatRate(new BigDecimal(percent)), "aesthetic-act", "aesthetic act");
    }
}
