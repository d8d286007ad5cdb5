package clinic.sunwise.billing.tills.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.billing.ledger.About;
import clinic.sunwise.billing.ledger.Account;
import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CashCountTest {

    @ParameterizedTest(name = "expected {0}, counted {1}, banked {2}: {3}")
    @CsvSource({
        "100.00, 100.00, 0, ''",
        "100.00, 100.01, 0, DEBIT 53 0.01;CREDIT 758 0.01",
        "100.00, 99.99, 0, DEBIT 658 0.01;CREDIT 53 0.01",
        "100.00, 100.00, 100.00, DEBIT 512 100.00;CREDIT 53 100.00",
        "100.00, 90.00, 50.00, DEBIT 658 10.00;CREDIT 53 10.00;DEBIT 512 50.00;CREDIT 53 50.00",
        "0, 0, 0, ''",
    })
    void aDifferenceAndWhatGoesToTheBankAreBooked(String expected, String counted, String banked, String postings) {
        CashCount count = count(expected, counted, banked);
        assertThat(String.join(
                        ";",
                        count.postings("desk").stream()
                                .map(each -> each.side() + " " + each.account().code() + " "
                                        + each.amount().amount().toPlainString())
                                .toList()))
                .isEqualTo(postings);
        assertThat(count.isRight()).isEqualTo(expected.equals(counted));
        assertThat(count.difference()).isEqualTo(euro(counted).minus(euro(expected)));
        assertThat(count.postings("desk"))
                .allSatisfy(each -> assertThat(each.about())
                        .isEqualTo(each.account() == Account.CASH ? About.till("desk") : About.NOTHING));
    }

    @Test
    void aCountIsNotBelowNothingAndOnlyWhatWasCountedIsBanked() {
        for (List<String> each : List.of(List.of("-0.01", "0"), List.of("1", "-0.01"), List.of("1", "1.01"))) {
            assertThatThrownBy(() -> count("1", each.get(0), each.get(1))).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(count("1", "0", "0").difference()).isEqualTo(euro("-1"));
    }

    private static CashCount count(String expected, String counted, String banked) {
        return new CashCount(euro(expected), euro(counted), euro(banked));
    }

    private static Money euro(String amount) {
        return Money.of(amount, Currency.EUR);
    }
}
