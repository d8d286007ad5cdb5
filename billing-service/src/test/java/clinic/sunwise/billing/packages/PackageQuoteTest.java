package clinic.sunwise.billing.packages;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.pricing.Price;
import clinic.sunwise.billing.pricing.Quote;
import clinic.sunwise.billing.tax.TaxTreatment;
import clinic.sunwise.billing.tax.VatCategory;
import clinic.sunwise.billing.tax.VatRate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackageQuoteTest {

    /** 49.00 at 21 % is 40.50 + 8.51 each; ten together are 404.96 + 85.04, by the gross rule of the document. */
    @Test
    void aCourseCostsItsSessionsAndIsTaxedAsOneDocument() {
        Quote.Line session = new Quote.Line(
                "peel, neck",
                new Price.Item("peel", "crystal", "superficial", "neck"),
                "price-per-area",
                3,
                Money.of("49.00", Currency.EUR),
                new TaxTreatment(VatCategory.STANDARD, VatRate.ofPercent(21), "aesthetic-act", "aesthetic act"));
        Quote.Priced whole = PackageQuote.whole(Quote.Priced.of(List.of(session)), 10);
        assertThat(whole.lines())
                .containsExactly(new Quote.Line(
                        "10 × peel, neck",
                        session.item(),
                        "price-per-area+package",
                        3,
                        Money.of("490.00", Currency.EUR),
                        session.tax()));
        assertThat(whole.vat().net()).isEqualTo(Money.of("404.96", Currency.EUR));
        assertThat(whole.vat().vat()).isEqualTo(Money.of("85.04", Currency.EUR));
    }
}
