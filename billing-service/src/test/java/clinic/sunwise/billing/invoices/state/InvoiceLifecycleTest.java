package clinic.sunwise.billing.invoices.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.billing.invoices.state.InvoiceLifecycle.Movement;
import clinic.sunwise.billing.invoices.state.InvoiceLifecycle.Transition;
import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceLifecycleTest {

    @ParameterizedTest(name = "of 100 credited {0}, open {1}: {2}, paid {3}")
    @CsvSource({
        "0, 100, ISSUED, 0",
        "0.01, 99.99, ISSUED, 0",
        "0, 99.99, PARTLY_PAID, 0.01",
        "60, 39.99, PARTLY_PAID, 0.01",
        "0, 0.01, PARTLY_PAID, 99.99",
        "0, 0, PAID, 100",
        "99.99, 0, PAID, 0.01",
        "100, 0, CREDITED, 0",
    })
    void aStateIsWhatBecameOfTheAmount(String credited, String open, InvoiceState state, String paid) {
        Balance balance = balance(credited, open);
        assertThat(balance.state()).isEqualTo(state);
        assertThat(balance.paid()).isEqualTo(euro(paid));
    }

    @ParameterizedTest
    @CsvSource({"-0.01, 100", "0, -0.01", "0, 100.01", "50, 50.01", "100, 0.01"})
    void aBalanceThatCannotBe(String credited, String open) {
        assertThatThrownBy(() -> balance(credited, open)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "credited {0}, open {1}, then {2} {3}: credited {4}, open {5}")
    @CsvSource({
        "0, 100, PAYMENT, 40, 0, 60",
        "0, 60, PAYMENT, 60, 0, 0",
        "0, 100, CREDIT, 40, 40, 60",
        "0, 30, CREDIT, 40, 40, 0",
        "0, 40, CREDIT, 40, 40, 0",
        "40, 0, CREDIT, 60, 100, 0",
    })
    void aMovementChangesTheBalance(
            String credited, String open, Movement movement, String amount, String creditedAfter, String openAfter) {
        Balance before = balance(credited, open);
        Balance after =
                movement == Movement.PAYMENT ? before.afterPayment(euro(amount)) : before.afterCredit(euro(amount));
        assertThat(after).isEqualTo(balance(creditedAfter, openAfter));
    }

    @Test
    void neitherMoreThanIsOpenIsPaidNorMoreThanIsLeftCredited() {
        assertThatThrownBy(() -> balance("0", "40").afterPayment(euro("40.01")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> balance("40", "60").afterCredit(euro("60.01")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Balance.issued(euro("100"))).isEqualTo(balance("0", "100"));
    }

    /** Every movement that the amounts allow is in the table, and nothing else is. */
    @Test
    void theTableHasExactlyTheStepsThatHappen() {
        Set<Transition> seen = new HashSet<>();
        for (int credited = 0; credited <= 5; credited++) {
            for (int open = 0; open <= 5 - credited; open++) {
                Balance before = new Balance(euro("5"), euro("" + credited), euro("" + open));
                if (credited == 0 && open == 5) {
                    seen.add(InvoiceLifecycle.step(before, Movement.CANCELLATION, before.afterCancellation()));
                }
                for (int amount = 1; amount <= open; amount++) {
                    seen.add(InvoiceLifecycle.step(before, Movement.PAYMENT, before.afterPayment(euro("" + amount))));
                }
                for (int amount = 1; amount <= 5 - credited; amount++) {
                    seen.add(InvoiceLifecycle.step(before, Movement.CREDIT, before.afterCredit(euro("" + amount))));
                }
            }
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(InvoiceLifecycle.TABLE);
    }

    @Test
    void aPaymentIsAnnouncedWhenNothingIsOpenAnyMore() {
        assertThat(InvoiceLifecycle.TABLE)
                .allSatisfy(each -> assertThat(each.announcesPayment())
                        .isEqualTo(each.to() == InvoiceState.PAID && each.from() != InvoiceState.PAID));
        assertThatThrownBy(() -> InvoiceLifecycle.step(balance("0", "0"), Movement.PAYMENT, balance("0", "100")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsCancelledIsNeitherOpenNorPaid() {
        Balance cancelled = balance("0", "100").afterCancellation();
        assertThat(cancelled.state()).isEqualTo(InvoiceState.CANCELLED);
        assertThat(cancelled.open()).isEqualTo(euro("0"));
        assertThat(cancelled.paid()).isEqualTo(euro("0"));
        assertThatThrownBy(() -> new Balance(euro("5"), euro("4"), euro("1"), true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> InvoiceLifecycle.step(balance("0", "60"), Movement.CANCELLATION, cancelled))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void statesHaveTheirWords() {
        assertThat(Stream.of(InvoiceState.values()).map(InvoiceState::code))
                .containsExactly("issued", "partly-paid", "paid", "credited", "cancelled");
    }

    private static Balance balance(String credited, String open) {
        return new Balance(euro("100"), euro(credited), euro(open));
    }

    private static Money euro(String amount) {
        return Money.of(amount, Currency.EUR);
    }
}
