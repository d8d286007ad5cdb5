package clinic.sunwise.billing.documents.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.documents.DocumentSamples;
import clinic.sunwise.billing.documents.IssuedDocument;
import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.pricing.Price;
import clinic.sunwise.billing.tax.Country;
import clinic.sunwise.billing.tax.TaxTreatment;
import clinic.sunwise.billing.tax.VatBreakdown;
import clinic.sunwise.billing.tax.VatCategory;
import clinic.sunwise.billing.tax.VatRate;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** No cent gets lost between lines, tax parts and totals, whatever was charged. */
class EInvoiceProperties {

    @Property(tries = 500)
    void netsOfLinesAddUpToTheirPartAndTheWhole(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 1_000_000) Integer> cents) {
        IssuedDocument document = DocumentSamples.document(
                Country.ES,
                null,
                "F2",
                null,
                IntStream.range(0, cents.size())
                        .mapToObj(i -> line(i + 1, cents.get(i)))
                        .toList());
        List<EInvoice.Line> lines = new EInvoice(document).lines();
        assertThat(lines).allMatch(line -> line.net().amount().signum() >= 0);
        for (VatBreakdown.Part part : document.vat().parts()) {
            assertThat(lines.stream()
                            .filter(line -> line.charge().tax().category() == part.category())
                            .map(EInvoice.Line::net)
                            .reduce(Money::plus))
                    .contains(part.net());
        }
        assertThat(lines.stream().map(EInvoice.Line::net).reduce(Money::plus))
                .contains(document.vat().net());
    }

    /** Every third line is exempt. */
    private static IssuedDocument.Line line(int position, int cents) {
        TaxTreatment tax = position % 3 == 0
                ? new TaxTreatment(VatCategory.EXEMPT, VatRate.ofPercent(0), "VATEX-EU-132-1C", "care")
                : new TaxTreatment(VatCategory.STANDARD, VatRate.ofPercent(21), "aesthetic-act", "act");
        return new IssuedDocument.Line(
                position,
                "price-per-area",
                new Price.Item("p", "t", "d", "a"),
                "t",
                new Money(BigDecimal.valueOf(cents, 2), Currency.EUR),
                tax);
    }
}
