package clinic.sunwise.billing.estimates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.billing.tax.TaxTreatment;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EstimateDocumentTest {

    @Test
    void saysEveryLineInThePatientsLanguage() {
        assertThat(document(Language.FR, 1, EstimateSamples.TAXED, EstimateSamples.FIRST_DAY))
                .isEqualTo("""
                Devis E-PAR-2027-000007
                Skin paris B.V.
                Street 1, Town
                N° de TVA: NL106437003B01
                Date: 2027-01-04
                Valable jusqu’au: 2027-04-04
                Patient: 00000000-0000-4000-8000-000000000301

                dermabrasion, profonde, joues; remise de cure: 900.00 EUR
                Anesthésie: générale: 450.00 EUR
                sérum: 30.00 EUR
                2 × Night cream: 25.00 EUR

                HT 1170.83 EUR, TVA 20 %: 234.17 EUR
                Total TTC: 1405.00 EUR

                Délai de réflexion (Code de la santé publique, L.6322-2) : ni intervention ni paiement avant le: 2027-01-20
                """);
    }

    @Test
    void saysWhatAWholeCourseCostsAndWhatIsExempt() {
        assertThat(document(Language.EN, 4, EstimateSamples.EXEMPT, LocalDate.of(2027, 1, 4)))
                .endsWith("""

                Net 20.83 EUR, VAT 20 %: 4.17 EUR
                Net 1380.00 EUR, exempt from VAT (therapeutic purpose or licence)
                Total: 1405.00 EUR
                Sessions: 4
                Total of all sessions: 5620.00 EUR
                """);
    }

    /** A language that lacks a word would show its reader another one. */
    @ParameterizedTest
    @EnumSource
    void everyLanguageHasTheSameWords(Language language) {
        assertThat(Words.in(language).keys())
                .isEqualTo(Words.in(Language.EN).keys())
                .hasSizeGreaterThan(50);
        assertThat(Language.of(language.code())).contains(language);
    }

    @Test
    void aCodeThatAClinicHasMadeUpIsItsOwnWord() {
        assertThat(Words.in(Language.RU).code("gold-mask")).isEqualTo("gold mask");
        assertThat(Words.in(Language.RU).code("mask")).isEqualTo("маска");
        assertThatThrownBy(() -> Words.in(Language.RU).label("code.gold-mask"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String document(Language language, int sessions, TaxTreatment tax, LocalDate firstDay) {
        return new EstimateDocument(
                        EstimateSamples.issuer(),
                        new Estimates.Wish(EstimateSamples.PATIENT, language, EstimateSamples.order(sessions), 90),
                        EstimateSamples.quote(tax),
                        EstimateSamples.NUMBER,
                        EstimateSamples.HANDED_OVER,
                        EstimateSamples.LAST_DAY,
                        firstDay)
                .text();
    }
}
