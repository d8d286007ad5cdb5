package clinic.sunwise.billing.cancellations.rules;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.cancellations.rules.CancellationRule.Hindrance;
import clinic.sunwise.billing.invoices.InvoiceKind;
import clinic.sunwise.billing.invoices.state.Balance;
import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.tax.Country;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CancellationRuleTest {

    @ParameterizedTest(name = "{0} {1}, credited {2}, open {3}, deposit off {4}, substituted {5}: {6}")
    @CsvSource({
        "ES, SESSION, 0, 100, false, false, NONE",
        "ES, FEE, 0, 100, false, false, FEE",
        "NL, SESSION, 0, 100, false, false, NO_SUCH_RECORD",
        "FR, FEE, 0, 100, false, false, NO_SUCH_RECORD",
        "ES, PACKAGE, 0, 100, false, false, IN_ADVANCE",
        "ES, DEPOSIT, 0, 100, false, false, IN_ADVANCE",
        "ES, SESSION, 0, 100, true, false, DEPOSIT_DEDUCTED",
        "ES, SESSION, 0, 100, false, true, SUBSTITUTED",
        "ES, SESSION, 0.01, 99.99, false, false, CREDITED",
        "ES, SESSION, 100, 0, false, false, CREDITED",
        "ES, SESSION, 0, 99.99, false, false, PAID",
        "ES, SESSION, 0, 0, false, false, PAID",
    })
    void onlyWhatNothingHangsOn(
            Country issuer,
            InvoiceKind kind,
            String credited,
            String open,
            boolean deducts,
            boolean substituted,
            Hindrance hindrance) {
        Balance balance = new Balance(euro("100"), euro(credited), euro(open));
        assertThat(CancellationRule.decide(issuer, kind, balance, deducts, substituted))
                .isEqualTo(hindrance);
    }

    @Test
    void notTwice() {
        Balance cancelled = Balance.issued(euro("100")).afterCancellation();
        assertThat(CancellationRule.decide(Country.ES, InvoiceKind.SESSION, cancelled, false, false))
                .isEqualTo(Hindrance.CANCELLED);
    }

    @Test
    void reasonsHaveTheirWords() {
        assertThat(Stream.of(CancellationReason.values()).map(CancellationReason::code))
                .containsExactly("nothing-rendered", "issued-twice", "trial")
                .allSatisfy(code -> assertThat(
                                CancellationReason.of(code).orElseThrow().code())
                        .isEqualTo(code));
        assertThat(CancellationReason.of("mood")).isEmpty();
    }

    private static Money euro(String amount) {
        return Money.of(amount, Currency.EUR);
    }
}
