package clinic.sunwise.billing.demo;

import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.issuers.Letterhead;
import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.pricing.Price;
import clinic.sunwise.billing.tax.Country;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A file of {@code demo/}. */
record DemoClinic(DemoIssuer issuer, List<DemoPriceList> priceLists) {

    record DemoIssuer(
            String clinic,
            String name,
            String taxNumber,
            String address,
            Country country,
            ZoneId timeZone,
            String series) {

        Issuer issuer() {
            return new Issuer(clinic, new Letterhead(name, taxNumber, address), country, timeZone, series);
        }
    }

    record DemoPriceList(LocalDate effectiveFrom, Currency currency, List<DemoPrices> prices) {

        List<Price> allPrices() {
            return prices.stream()
                    .flatMap(each -> each.byArea().entrySet().stream()
                            .map(area -> new Price(
                                    new Price.Item(each.protocol(), each.technique(), each.depth(), area.getKey()),
                                    Money.of(area.getValue(), currency))))
                    .toList();
        }
    }

    /**
     * What a treatment costs.
     *
     * @param byArea gross amounts as text
     */
    record DemoPrices(String protocol, String technique, String depth, Map<String, String> byArea) {}
}
