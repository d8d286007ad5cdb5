package clinic.sunwise.billing.demo;

import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.issuers.Letterhead;
import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.pricing.Price;
import clinic.sunwise.billing.pricing.Terms;
import clinic.sunwise.billing.tax.Country;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file of {@code demo/}. */
record DemoClinic(DemoIssuer issuer, List<DemoPriceList> priceLists) {

    record DemoIssuer(
            String clinic,
            String name,
            String taxNumber,
            String address,
            String registration,
            Country country,
            ZoneId timeZone,
            String series) {

        Issuer issuer() {
            return new Issuer(
                    clinic, new Letterhead(name, taxNumber, address, registration), country, timeZone, series);
        }
    }

    record DemoPriceList(
            LocalDate effectiveFrom,
            Currency currency,
            List<DemoPrices> prices,
            @Nullable List<DemoExtra> anaesthesia,
            @Nullable List<DemoExtra> addOns,
            @Nullable List<DemoProduct> products,
            @Nullable List<Terms.GradeSupplement> gradeSupplements,
            @Nullable List<Terms.CourseDiscount> courseDiscounts) {

        Terms terms() {
            return new Terms(
                    extras(anaesthesia),
                    extras(addOns),
                    orNone(products).stream()
                            .map(each -> new Terms.Product(each.code(), each.name(), Money.of(each.gross(), currency)))
                            .toList(),
                    orNone(gradeSupplements),
                    orNone(courseDiscounts),
                    List.of());
        }

        private List<Terms.Extra> extras(@Nullable List<DemoExtra> extras) {
            return orNone(extras).stream()
                    .map(each -> new Terms.Extra(each.protocol(), each.code(), Money.of(each.gross(), currency)))
                    .toList();
        }

        private static <T> List<T> orNone(@Nullable List<T> entries) {
            return entries == null ? List.of() : entries;
        }

        List<Price> allPrices() {
            return prices.stream()
                    .flatMap(each -> each.byArea().entrySet().stream()
                            .map(area -> new Price(
                                    new Price.Item(each.protocol(), each.technique(), each.depth(), area.getKey()),
                                    Money.of(area.getValue(), currency))))
                    .toList();
        }
    }

    record DemoExtra(String protocol, String code, String gross) {}

    record DemoProduct(String code, String name, String gross) {}

    /**
     * What a treatment costs.
     *
     * @param byArea gross amounts as text
     */
    record DemoPrices(String protocol, String technique, String depth, Map<String, String> byArea) {}
}
