package clinic.sunwise.billing.deposits.rules;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.tax.Country;
import clinic.sunwise.billing.tax.TaxTreatment;
import clinic.sunwise.billing.tax.VatCategory;
import clinic.sunwise.billing.tax.VatRate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepositInvoiceRuleTest {

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "ES, STANDARD, true", "ES, EXEMPT, true",
        "FR, STANDARD, true", "FR, EXEMPT, false",
        "NL, STANDARD, true", "NL, EXEMPT, false",
        "DE, STANDARD, true", "DE, EXEMPT, false",
        "RU, STANDARD, true", "RU, EXEMPT, false",
    })
    void whatIsTaxedIsInvoicedAndInSpainWhatIsExemptToo(Country issuer, VatCategory category, boolean invoiced) {
        TaxTreatment tax = new TaxTreatment(
                category, VatRate.ofPercent(category == VatCategory.STANDARD ? 20 : 0), "reason", "a reason");
        assertThat(DepositInvoiceRule.isInvoiced(issuer, tax)).isEqualTo(invoiced);
    }
}
