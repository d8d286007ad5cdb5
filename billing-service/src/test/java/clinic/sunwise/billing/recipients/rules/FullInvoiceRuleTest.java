package clinic.sunwise.billing.recipients.rules;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.tax.Country;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FullInvoiceRuleTest {

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "ES, 399.99, false",
        "ES, 400.00, false",
        "ES, 400.01, true",
        "FR, 5000.00, false",
        "NL, 5000.00, false",
    })
    void onlySpainAsksForAFullInvoice(Country country, String gross, boolean needed) {
        assertThat(FullInvoiceRule.isNeeded(country, Money.of(gross, Currency.EUR)))
                .isEqualTo(needed);
        assertThat(FullInvoiceRule.wantsTaxNumber(country)).isEqualTo(country == Country.ES);
    }

    /** Persons, foreigners and companies with a letter and with a digit; the numbers of the tax agency's examples and invented ones. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "89890001K, true",
        "00000000T, true",
        "12345678Z, true",
        "12345678A, false",
        "X0000000T, true",
        "Y0000000Z, true",
        "Z0000000M, true",
        "Z0000000T, false",
        "B99999989, true",
        "B99999997, true",
        "A58818501, true",
        "A58818502, false",
        "P2800000H, true",
        "Q2826000H, true",
        "Q28260008, true",
        "Q2826000I, false",
        "I2826000H, false",
        "1234567Z, false",
        "b99999989, false",
        "'', false",
    })
    void aSpanishTaxNumberHasItsCheck(String number, boolean valid) {
        assertThat(SpanishTaxNumber.isOne(number)).isEqualTo(valid);
    }
}
