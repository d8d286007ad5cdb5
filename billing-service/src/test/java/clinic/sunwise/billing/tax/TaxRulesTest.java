package clinic.sunwise.billing.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxRulesTest {

    private static final Justification FINDING = new Justification("dr. Vega", "scar that limits the lid's movement");

    @ParameterizedTest(name = "{0} {1} {2} licensed {3} on {4}: {5} {6} {7}")
    @CsvSource({
        "ES, TREATMENT, aesthetic,   false, 2026-11-23, STANDARD, 21, aesthetic-act",
        "FR, TREATMENT, aesthetic,   false, 2026-11-23, STANDARD, 20, aesthetic-act",
        "NL, TREATMENT, aesthetic,   true,  2026-11-23, STANDARD, 21, aesthetic-act",
        "NL, TREATMENT, aesthetic,   false, 2012-10-01, STANDARD, 21, aesthetic-act",
        "DE, TREATMENT, aesthetic,   false, 2026-11-23, STANDARD, 19, aesthetic-act",
        "DE, TREATMENT, aesthetic,   false, 2020-12-31, STANDARD, 16, aesthetic-act",
        "DE, TREATMENT, aesthetic,   false, 2020-06-30, STANDARD, 19, aesthetic-act",
        "ES, TREATMENT, therapeutic, false, 2026-11-23, EXEMPT,   0,  VATEX-EU-132-1C",
        "FR, TREATMENT, therapeutic, false, 2026-11-23, EXEMPT,   0,  VATEX-EU-132-1C",
        "NL, TREATMENT, therapeutic, false, 2007-01-01, EXEMPT,   0,  VATEX-EU-132-1C",
        "DE, TREATMENT, therapeutic, true,  2026-11-23, EXEMPT,   0,  VATEX-EU-132-1C",
        "RU, TREATMENT, aesthetic,   false, 2019-01-01, STANDARD, 20, cosmetic-service",
        "RU, TREATMENT, aesthetic,   false, 2025-12-31, STANDARD, 20, cosmetic-service",
        "RU, TREATMENT, aesthetic,   false, 2026-01-01, STANDARD, 22, cosmetic-service",
        "RU, TREATMENT, therapeutic, false, 2026-01-02, STANDARD, 22, cosmetic-service",
        "RU, TREATMENT, aesthetic,   true,  2026-01-01, EXEMPT,   0,  RU-NK-149-2-2",
        "RU, TREATMENT, therapeutic, true,  2001-01-01, EXEMPT,   0,  RU-NK-149-2-2",
        "RU, GOODS,     aesthetic,   true,  2025-12-31, STANDARD, 20, goods",
        "RU, GOODS,     aesthetic,   true,  2026-01-01, STANDARD, 22, goods",
        "ES, GOODS,     therapeutic, false, 2026-11-23, STANDARD, 21, goods",
        "NL, GOODS,     aesthetic,   false, 2026-11-23, STANDARD, 21, goods",
        "FR, GOODS,     aesthetic,   false, 2026-11-23, STANDARD, 20, goods",
        "DE, GOODS,     aesthetic,   false, 2026-11-23, STANDARD, 19, goods",
    })
    void theCaseDecides(
            Country country,
            Act act,
            String indication,
            boolean licensed,
            LocalDate day,
            VatCategory category,
            BigDecimal percent,
            String code) {
        Purpose purpose = new Purpose(Indication.of(indication).orElseThrow(), FINDING);
        TaxTreatment treatment = decided(new TaxCase(country, act, purpose, licensed, day));

        assertThat(treatment.category()).isEqualTo(category);
        assertThat(treatment.rate()).isEqualTo(new VatRate(percent));
        assertThat(treatment.reasonCode()).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0} {1} on {2}")
    @CsvSource({
        "ES, aesthetic, 2012-08-31",
        "FR, aesthetic, 2013-12-31",
        "NL, aesthetic, 2012-09-30",
        "DE, aesthetic, 2006-12-31",
        "DE, therapeutic, 2006-12-31",
        "RU, aesthetic, 2018-12-31"
    })
    void beforeTheFirstKnownRuleNothingIsGuessed(Country country, String indication, LocalDate day) {
        Purpose purpose = new Purpose(Indication.of(indication).orElseThrow(), FINDING);

        assertThat(TaxRules.decide(new TaxCase(country, Act.TREATMENT, purpose, false, day)))
                .isEqualTo(new TaxDecision.Unknown("no tax rule of " + country + " is known for " + day));
    }

    @Test
    void goodsHaveNoRateBeforeTheFirstKnownOne() {
        LocalDate day = LocalDate.of(2000, 12, 31);
        assertThat(TaxRules.decide(new TaxCase(Country.RU, Act.GOODS, Purpose.AESTHETIC, true, day)))
                .isInstanceOf(TaxDecision.Unknown.class);
        assertThat(TaxRules.decide(new TaxCase(Country.RU, Act.TREATMENT, Purpose.AESTHETIC, true, day)))
                .isInstanceOf(TaxDecision.Unknown.class);
    }

    /** Neither exempt nor taxed: somebody has to find out. */
    @ParameterizedTest
    @CsvSource({"ES", "FR", "NL", "DE"})
    void aTherapeuticPurposeWithoutADoctorsWordIsUnknown(Country country) {
        Purpose claimed = new Purpose(Indication.THERAPEUTIC, null);

        assertThat(TaxRules.decide(new TaxCase(country, Act.TREATMENT, claimed, true, LocalDate.of(2026, 11, 23))))
                .isEqualTo(new TaxDecision.Unknown("a therapeutic purpose needs a doctor's justification"));
    }

    @Test
    void theReasonNamesRateAndLaw() {
        LocalDate day = LocalDate.of(2026, 11, 23);
        assertThat(decided(new TaxCase(Country.NL, Act.TREATMENT, Purpose.AESTHETIC, false, day))
                        .reason())
                .isEqualTo("aesthetic act, standard rate of NL since 2012-10-01");
        assertThat(decided(new TaxCase(Country.NL, Act.TREATMENT, Purpose.therapeutic(FINDING), false, day))
                        .reason())
                .contains("2006/112/EC", "132(1)(c)");
    }

    @Test
    void aJustificationNamesDoctorAndFinding() {
        assertThatThrownBy(() -> new Justification(" ", "finding")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Justification("doctor", " ")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Purpose.therapeutic(FINDING).justification()).isEqualTo(FINDING);
        assertThat(Purpose.therapeutic(FINDING).indication()).isEqualTo(Indication.THERAPEUTIC);
        assertThat(Indication.of("cosmetic")).isEmpty();
    }

    private static TaxTreatment decided(TaxCase each) {
        return ((TaxDecision.Decided) TaxRules.decide(each)).treatment();
    }
}
