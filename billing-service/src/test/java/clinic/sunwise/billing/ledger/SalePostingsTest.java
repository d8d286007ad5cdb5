package clinic.sunwise.billing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.tax.TaxTreatment;
import clinic.sunwise.billing.tax.VatBreakdown;
import clinic.sunwise.billing.tax.VatCategory;
import clinic.sunwise.billing.tax.VatRate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SalePostingsTest {

    private static final UUID PATIENT = new UUID(0, 1);
    private static final UUID INVOICE = new UUID(0, 2);
    private static final UUID DOCTOR = new UUID(0, 3);
    private static final About.Tax TAXED = new About.Tax(VatCategory.STANDARD, VatRate.ofPercent(21));
    private static final About.Tax EXEMPT = new About.Tax(VatCategory.EXEMPT, VatRate.ofPercent(0));

    @Test
    void aTaxedSale() {
        assertThat(texts(invoice(line("peel", TAXED, "49.00"))))
                .containsExactly("DEBIT 411 49.00", "CREDIT 706 40.50 peel 21", "CREDIT 44571 8.50 - 21");
    }

    @Test
    void anExemptSaleHasNoTaxToPost() {
        assertThat(texts(invoice(line("peel", EXEMPT, "49.00"))))
                .containsExactly("DEBIT 411 49.00", "CREDIT 706 49.00 peel 0");
    }

    @Test
    void aMixedSaleByTaxAndProcedure() {
        assertThat(texts(invoice(
                        line("peel", TAXED, "10.00"),
                        line("laser", TAXED, "10.00"),
                        line("peel", EXEMPT, "30.00"),
                        line("peel", TAXED, "5.00"))))
                .containsExactly(
                        "DEBIT 411 55.00",
                        "CREDIT 706 12.40 peel 21",
                        "CREDIT 706 8.26 laser 21",
                        "CREDIT 44571 4.34 - 21",
                        "CREDIT 706 30.00 peel 0");
    }

    @Test
    void goodsHaveAnAccountOfTheirOwn() {
        Turnover goods = new Turnover(Account.GOODS, new About.Origin("mask", null), TAXED, euro("12.10"));
        assertThat(texts(invoice(goods)))
                .containsExactly("DEBIT 411 12.10", "CREDIT 707 10.00 mask 21", "CREDIT 44571 2.10 - 21");
    }

    @Test
    void everyPostingSaysWhatItIsAbout() {
        List<Posting> postings = invoice(line("peel", TAXED, "49.00"));
        assertThat(postings).allSatisfy(each -> {
            assertThat(each.about().patient()).isEqualTo(PATIENT);
            assertThat(each.about().invoice()).isEqualTo(INVOICE);
        });
        assertThat(postings.get(0).about().tax()).isNull();
        assertThat(postings.get(1).about().origin()).isEqualTo(new About.Origin("peel", DOCTOR));
        assertThat(postings.get(2).about().tax()).isEqualTo(TAXED);
    }

    @ParameterizedTest(name = "{0} open: {1}")
    @CsvSource({
        "49.00, DEBIT 706 40.50 peel 21;DEBIT 44571 8.50 - 21",
        "50.00, DEBIT 706 40.50 peel 21;DEBIT 44571 8.50 - 21",
        "48.99, DEBIT 706 40.50 peel 21;DEBIT 44571 8.50 - 21;DEBIT 411 0.01;CREDIT 4191 0.01",
        "0.00, DEBIT 706 40.50 peel 21;DEBIT 44571 8.50 - 21;DEBIT 411 49.00;CREDIT 4191 49.00",
    })
    void aCreditNoteTakesFromWhatIsOpenAndMakesTheRestADeposit(String open, String rest) {
        List<Turnover> lines = List.of(line("peel", TAXED, "49.00"));
        List<Posting> postings = SalePostings.creditNote(PATIENT, INVOICE, vat(lines), lines, euro(open));
        assertThat(texts(postings))
                .containsExactlyElementsOf(Stream.concat(Stream.of("CREDIT 411 49.00"), Stream.of(rest.split(";")))
                        .toList());
        assertThat(postings.getLast().about().patient()).isEqualTo(PATIENT);
    }

    /** Whatever the amounts, an entry can be made of them: debit and credit are equal, and net and tax those of the document. */
    @Test
    void noCentIsLostInAnyDocument() {
        Random random = new Random(20270104);
        for (int i = 0; i < 5000; i++) {
            List<Turnover> lines = IntStream.rangeClosed(1, 1 + random.nextInt(8))
                    .mapToObj(n -> line(
                            "p" + random.nextInt(4),
                            random.nextBoolean() ? TAXED : EXEMPT,
                            BigDecimal.valueOf(1 + random.nextInt(50_000), 2).toPlainString()))
                    .toList();
            List<Posting> postings = invoice(lines.toArray(Turnover[]::new));
            Entry entry = entry(postings);
            assertThat(sum(entry, Account.SERVICES)).isEqualTo(vat(lines).net());
            assertThat(postings.getFirst().amount()).isEqualTo(vat(lines).gross());
        }
    }

    @Test
    void anEntryBalancesInOneCurrency() {
        Posting debit = Posting.debit(Account.BANK, euro("1.00"), About.NOTHING);
        Posting credit = Posting.credit(Account.DEPOSITS, euro("1.00"), About.deposit(PATIENT));
        assertThat(entry(List.of(debit, credit)).postings()).containsExactly(debit, credit);
        assertThatThrownBy(() -> entry(List.of(debit))).hasMessageContaining("at least two");
        assertThatThrownBy(() -> entry(List.of(debit, credit, credit))).hasMessageContaining("differ");
        Posting rouble = Posting.credit(Account.DEPOSITS, Money.of("1", Currency.RUB), About.deposit(PATIENT));
        assertThatThrownBy(() -> entry(List.of(debit, rouble))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPostingIsAboveZeroAndCanBeReversed() {
        assertThatThrownBy(() -> Posting.debit(Account.BANK, euro("0.00"), About.NOTHING))
                .isInstanceOf(IllegalArgumentException.class);
        Posting debit = Posting.debit(Account.CASH, euro("1.00"), About.till("desk"));
        assertThat(debit.reversed()).isEqualTo(Posting.credit(Account.CASH, euro("1.00"), About.till("desk")));
        assertThat(debit.reversed().reversed()).isEqualTo(debit);
        assertThat(debit.on(Posting.Side.DEBIT)).isEqualTo(euro("1.00"));
        assertThat(debit.on(Posting.Side.CREDIT)).isEqualTo(euro("0.00"));
        assertThat(debit.about().till()).isEqualTo("desk");
    }

    @Test
    void journalsAndKindsHaveTheirCodes() {
        assertThat(Stream.of(Journal.values()).map(Journal::code)).containsExactly("VE", "BQ", "CA", "OD");
        assertThat(Stream.of(Entry.Kind.values()).map(Entry.Kind::code))
                .containsExactly(
                        "invoice",
                        "credit-note",
                        "payment",
                        "refund",
                        "allocation",
                        "cash-closing",
                        "package-session",
                        "package-forfeit",
                        "deposit-use",
                        "cancellation");
    }

    private static Entry entry(List<Posting> postings) {
        LocalDate day = LocalDate.of(2027, 1, 4);
        return new Entry(
                "utrecht",
                Journal.SALES,
                day,
                Instant.EPOCH,
                new Entry.Document(Entry.Kind.INVOICE, INVOICE, "UTR-2027-000001", day),
                "invoice",
                postings);
    }

    private static Money sum(Entry entry, Account account) {
        return entry.postings().stream()
                .filter(each -> each.account() == account)
                .map(Posting::amount)
                .reduce(euro("0.00"), Money::plus);
    }

    private static List<Posting> invoice(Turnover... lines) {
        return SalePostings.invoice(PATIENT, INVOICE, vat(List.of(lines)), List.of(lines));
    }

    private static VatBreakdown vat(List<Turnover> lines) {
        return VatBreakdown.of(lines.stream()
                .map(line -> new VatBreakdown.TaxedAmount(
                        line.gross(),
                        new TaxTreatment(line.tax().category(), line.tax().rate(), "code", "why")))
                .toList());
    }

    private static Turnover line(String protocol, About.Tax tax, String gross) {
        return new Turnover(Account.SERVICES, new About.Origin(protocol, DOCTOR), tax, euro(gross));
    }

    private static List<String> texts(List<Posting> postings) {
        return postings.stream().map(SalePostingsTest::text).toList();
    }

    private static String text(Posting posting) {
        About.@Nullable Origin origin = posting.about().origin();
        About.@Nullable Tax tax = posting.about().tax();
        String taxed = tax == null
                ? ""
                : " " + (origin == null ? "-" : origin.protocol()) + " "
                        + tax.rate().percent().toPlainString();
        return posting.side() + " " + posting.account().code() + " "
                + posting.amount().amount().toPlainString() + taxed;
    }

    private static Money euro(String amount) {
        return Money.of(amount, Currency.EUR);
    }
}
