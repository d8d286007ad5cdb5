package clinic.sunwise.billing.pricing.http;

import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.pricing.Price;
import clinic.sunwise.billing.pricing.PriceList;
import clinic.sunwise.billing.tax.VatRate;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A price list on the wire.
 *
 * @param addOns that go with a protocol's treatments; what is included in their price costs nothing
 * @param products to take home
 */
record PriceListAnswer(Head priceList, List<Item> items, List<AddOn> addOns, List<Product> products) {

    record Head(int version, LocalDate effectiveFrom, Currency currency) {

        static Head of(PriceList list) {
            return new Head(list.version(), list.effectiveFrom(), list.currency());
        }
    }

    record Item(String protocol, String technique, String depth, String area, Money gross, VatRate vatRate) {

        static Item of(Price price, VatRate rate) {
            return new Item(
                    price.item().protocol(),
                    price.item().technique(),
                    price.item().depth(),
                    price.item().area(),
                    price.gross(),
                    rate);
        }
    }

    record AddOn(String protocol, String code, Money gross) {}

    record Product(String code, String name, Money gross) {}

    static PriceListAnswer of(PriceList list, Function<String, VatRate> rateOfProtocol) {
        return new PriceListAnswer(
                Head.of(list),
                items(list, rateOfProtocol),
                list.terms().addOns().stream()
                        .map(each -> new AddOn(each.protocol(), each.code(), each.gross()))
                        .toList(),
                list.terms().products().stream()
                        .map(each -> new Product(each.code(), each.name(), each.gross()))
                        .toList());
    }

    private static List<Item> items(PriceList list, Function<String, VatRate> rateOfProtocol) {
        Map<String, VatRate> rates = new HashMap<>();
        return list.prices().stream()
                .map(each -> Item.of(each, rates.computeIfAbsent(each.item().protocol(), rateOfProtocol)))
                .toList();
    }
}
