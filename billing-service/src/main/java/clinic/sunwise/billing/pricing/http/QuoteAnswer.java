package clinic.sunwise.billing.pricing.http;

import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.pricing.Quote;
import clinic.sunwise.billing.tax.TaxTreatment;
import clinic.sunwise.billing.tax.VatBreakdown;
import clinic.sunwise.billing.tax.VatRate;
import java.util.List;

/** A quote on the wire. */
record QuoteAnswer(List<Line> lines, List<VatPart> vat, Total total) {

    record Line(String text, String rule, int priceListVersion, Money gross, Tax vat) {

        static Line of(Quote.Line line) {
            return new Line(line.text(), line.rule(), line.priceListVersion(), line.gross(), Tax.of(line.tax()));
        }
    }

    record Tax(String category, VatRate rate, String reasonCode, String reason) {

        static Tax of(TaxTreatment tax) {
            return new Tax(tax.category().code(), tax.rate(), tax.reasonCode(), tax.reason());
        }
    }

    record VatPart(String category, VatRate rate, Money net, Money vat, Money gross) {

        static VatPart of(VatBreakdown.Part part) {
            return new VatPart(part.category().code(), part.rate(), part.net(), part.vat(), part.gross());
        }
    }

    record Total(Money net, Money vat, Money gross) {}

    static QuoteAnswer of(Quote.Priced quote) {
        return new QuoteAnswer(
                quote.lines().stream().map(Line::of).toList(),
                quote.vat().parts().stream().map(VatPart::of).toList(),
                new Total(quote.vat().net(), quote.vat().vat(), quote.vat().gross()));
    }
}
