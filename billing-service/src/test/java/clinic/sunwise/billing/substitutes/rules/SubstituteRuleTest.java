package clinic.sunwise.billing.substitutes.rules;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.invoices.state.InvoiceState;
import clinic.sunwise.billing.substitutes.rules.SubstituteRule.Hindrance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubstituteRuleTest {

    @ParameterizedTest(name = "{0}, {1}, substituted {2}, recipient known {3}: {4}")
    @CsvSource({
        "F2, ISSUED, false, true, NONE",
        "F2, PARTLY_PAID, false, true, NONE",
        "F2, PAID, false, true, NONE",
        "F1, ISSUED, false, true, NOT_SIMPLIFIED",
        "F2, ISSUED, true, true, SUBSTITUTED",
        "F2, CREDITED, false, true, NOTHING_LEFT",
        "F2, CANCELLED, false, true, NOTHING_LEFT",
        "F2, ISSUED, false, false, NO_RECIPIENT",
        "F2, CREDITED, true, false, SUBSTITUTED",
    })
    void onlyWhatStandsAndIsSimplified(
            String type, InvoiceState state, boolean substituted, boolean named, Hindrance hindrance) {
        assertThat(SubstituteRule.decide(type, state, substituted, named)).isEqualTo(hindrance);
    }
}
