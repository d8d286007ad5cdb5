package clinic.sunwise.billing.pricing.http;

import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.pricing.Price;
import clinic.sunwise.billing.pricing.PriceListDraft;
import clinic.sunwise.billing.pricing.Terms;
import java.math.BigDecimal;
import java.util.List;

/** Says a price list as it could be sent again. */
final class PriceListWriting {

    private PriceListWriting() {}

    static PriceListBody write(PriceListDraft.Content list) {
        Terms terms = list.terms();
        return new PriceListBody(
                list.currency().name(),
                list.prices().stream().map(PriceListWriting::price).toList(),
                extras(terms.anaesthesia()),
                extras(terms.addOns()),
                terms.products().stream().map(PriceListWriting::product).toList(),
                terms.gradeSupplements().stream()
                        .map(each -> new PriceListBody.SupplementBody(each.grade(), percent(each.percent())))
                        .toList(),
                terms.courseDiscounts().stream()
                        .map(each -> new PriceListBody.DiscountBody(
                                each.protocol(), each.fromSessions(), percent(each.percent())))
                        .toList(),
                terms.promotions().stream().map(PriceListWriting::promotion).toList());
    }

    private static PriceListBody.PriceBody price(Price price) {
        return new PriceListBody.PriceBody(
                price.item().protocol(),
                price.item().technique(),
                price.item().depth(),
                price.item().area(),
                amount(price.gross()));
    }

    private static List<PriceListBody.ExtraBody> extras(List<Terms.Extra> extras) {
        return extras.stream()
                .map(each -> new PriceListBody.ExtraBody(each.protocol(), each.code(), amount(each.gross())))
                .toList();
    }

    private static PriceListBody.ProductBody product(Terms.Product product) {
        return new PriceListBody.ProductBody(product.code(), product.name(), amount(product.gross()));
    }

    private static PriceListBody.PromotionBody promotion(Terms.Promotion promotion) {
        return new PriceListBody.PromotionBody(
                promotion.code(),
                promotion.protocol(),
                promotion.firstDay(),
                promotion.lastDay(),
                percent(promotion.percent()));
    }

    private static PriceListBody.Amount amount(Money money) {
        return new PriceListBody.Amount(
                money.amount().toPlainString(), money.currency().name());
    }

    private static String percent(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString();
    }
}
