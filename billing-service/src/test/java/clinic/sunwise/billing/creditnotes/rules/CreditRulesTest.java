package clinic.sunwise.billing.creditnotes.rules;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.creditnotes.rules.CreditDecision.Asked;
import clinic.sunwise.billing.creditnotes.rules.CreditDecision.Granted;
import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.tax.TaxTreatment;
import clinic.sunwise.billing.tax.VatBreakdown;
import clinic.sunwise.billing.tax.VatBreakdown.TaxedAmount;
import clinic.sunwise.billing.tax.VatCategory;
import clinic.sunwise.billing.tax.VatRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditRulesTest {

    private static final TaxTreatment TAXED =
            new TaxTreatment(VatCategory.STANDARD, VatRate.ofPercent(21), "aesthetic-act", "aesthetic act");
    private static final TaxTreatment LOW =
            new TaxTreatment(VatCategory.STANDARD, VatRate.ofPercent(9), "goods", "goods");
    private static final TaxTreatment EXEMPT =
            new TaxTreatment(VatCategory.EXEMPT, VatRate.ofPercent(0), "VATEX-EU-132-1C", "medical care");

    @Test
    void theWholeIsWhatIsLeftOfEachLineWithTheTaxOfTheOriginal() {
        Granted granted = granted(List.of(line(1, TAXED, "49.00", "0"), line(2, EXEMPT, "30.00", "30.00")));
        assertThat(granted.lines()).containsExactly(new CreditDecision.Line(1, euro("49.00")));
        assertThat(texts(granted.vat())).containsExactly("S 21 40.50 8.50 49.00");
    }

    @Test
    void aPartIsTaxedByCategoryAndRateOfItsLines() {
        List<CreditableLine> lines =
                List.of(line(1, TAXED, "49.00", "0"), line(2, EXEMPT, "30.00", "0"), line(3, LOW, "10.90", "0"));
        Granted granted = granted(lines, asked(3, "10.90"), asked(2, "10.00"), asked(1, null));
        assertThat(granted.lines())
                .containsExactly(
                        new CreditDecision.Line(3, euro("10.90")),
                        new CreditDecision.Line(2, euro("10.00")),
                        new CreditDecision.Line(1, euro("49.00")));
        assertThat(texts(granted.vat()))
                .containsExactly("S 9 10.00 0.90 10.90", "S 21 40.50 8.50 49.00", "E 0 10.00 0.00 10.00");
    }

    @ParameterizedTest(name = "of 49.00, credited {0}, {1} more: {2}")
    @CsvSource({
        "0, 49.01, false",
        "0, 49.00, true",
        "0, 0.01, true",
        "48.99, 0.01, true",
        "48.99, 0.02, false",
        "49.00, 0.01, false",
    })
    void neverAboveTheRest(String credited, String amount, boolean fits) {
        List<CreditableLine> lines = List.of(line(1, TAXED, "20.00", "0"), line(2, TAXED, "49.00", credited));
        CreditDecision decision = CreditRules.decide(lines, List.of(asked(1, "1.00"), asked(2, amount)));
        if (fits) {
            assertThat(decision).isInstanceOf(Granted.class);
        } else {
            assertThat(decision)
                    .isEqualTo(new CreditDecision.AboveRest(1, 2, euro("49.00").minus(euro(credited))));
        }
    }

    @Test
    void whatIsAskedForWithoutAnAmountHasToHaveARest() {
        assertThat(CreditRules.decide(List.of(line(1, TAXED, "49.00", "49.00")), List.of(asked(1, null))))
                .isEqualTo(new CreditDecision.AboveRest(0, 1, euro("0.00")));
        assertThat(CreditRules.decide(List.of(line(1, TAXED, "49.00", "49.00")), List.of()))
                .isEqualTo(new CreditDecision.NothingLeft());
    }

    @Test
    void aLineIsOneOfTheInvoiceAndAskedForOnce() {
        List<CreditableLine> lines = List.of(line(1, TAXED, "49.00", "0"));
        assertThat(CreditRules.decide(lines, List.of(asked(1, "1.00"), asked(2, "1.00"))))
                .isEqualTo(new CreditDecision.NoSuchLine(1));
        assertThat(CreditRules.decide(lines, List.of(asked(1, "1.00"), asked(1, "1.00"))))
                .isEqualTo(new CreditDecision.NoSuchLine(1));
    }

    /** Taken back in any parts, an invoice's credit notes add up to its tax to the cent. */
    @Test
    void theLastCreditLeavesNoCent() {
        Random random = new Random(20270104);
        for (int i = 0; i < 500; i++) {
            Money first = cents(1 + random.nextInt(20_000));
            Money second = cents(1 + random.nextInt(20_000));
            VatBreakdown original =
                    VatBreakdown.of(List.of(new TaxedAmount(first, TAXED), new TaxedAmount(second, TAXED)));
            Money credited = euro("0.00");
            Money net = euro("0.00");
            while (credited.compareTo(first) < 0) {
                Money rest = first.minus(credited);
                Money part =
                        cents(1 + random.nextInt(rest.amount().unscaledValue().intValueExact()));
                Granted granted = granted(
                        List.of(new CreditableLine(1, TAXED, first, credited), line(2, TAXED, text(second), "0")),
                        new Asked(1, part));
                VatBreakdown.Part only = granted.vat().parts().getFirst();
                assertThat(only.gross()).isEqualTo(part);
                assertThat(only.net().plus(only.vat())).isEqualTo(part);
                assertThat(List.of(
                                only.net().amount().signum(),
                                only.vat().amount().signum()))
                        .doesNotContain(-1);
                credited = credited.plus(part);
                net = net.plus(only.net());
            }
            Granted last = granted(List.of(
                    new CreditableLine(1, TAXED, first, first), new CreditableLine(2, TAXED, second, euro("0"))));
            assertThat(net.plus(last.vat().net())).isEqualTo(original.net());
        }
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "TAKEN_BACK, F1, R1", "INSOLVENCY, F1, R2", "BAD_DEBT, F1, R3", "OTHER, F1, R4",
        "TAKEN_BACK, F2, R5", "INSOLVENCY, F2, R5", "BAD_DEBT, F2, R5", "OTHER, F2, R5",
    })
    void aReasonHasTheTypeOfTheLaw(CreditReason reason, String invoice, String type) {
        assertThat(reason.type(invoice)).isEqualTo(type);
    }

    @Test
    void reasonsHaveTheirWords() {
        assertThat(Stream.of(CreditReason.values()).map(CreditReason::code))
                .containsExactly("taken-back", "insolvency", "bad-debt", "other");
        assertThat(CreditReason.of("bad-debt")).contains(CreditReason.BAD_DEBT);
        assertThat(CreditReason.of("BAD_DEBT")).isEmpty();
    }

    private static Granted granted(List<CreditableLine> lines, Asked... asked) {
        CreditDecision decision = CreditRules.decide(lines, new ArrayList<>(List.of(asked)));
        assertThat(decision).isInstanceOf(Granted.class);
        return (Granted) decision;
    }

    private static CreditableLine line(int position, TaxTreatment tax, String gross, String credited) {
        return new CreditableLine(position, tax, euro(gross), euro(credited));
    }

    private static Asked asked(int position, @Nullable String amount) {
        return new Asked(position, amount == null ? null : euro(amount));
    }

    private static List<String> texts(VatBreakdown vat) {
        return vat.parts().stream()
                .map(part -> String.join(
                        " ",
                        part.category().code(),
                        part.rate().percent().toPlainString(),
                        text(part.net()),
                        text(part.vat()),
                        text(part.gross())))
                .toList();
    }

    private static String text(Money money) {
        return money.amount().toPlainString();
    }

    private static Money cents(int cents) {
        return new Money(java.math.BigDecimal.valueOf(cents, 2), Currency.EUR);
    }

    private static Money euro(String amount) {
        return Money.of(amount, Currency.EUR);
    }
}
