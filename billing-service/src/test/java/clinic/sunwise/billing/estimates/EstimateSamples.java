package clinic.sunwise.billing.estimates;

import clinic.sunwise.billing.BillingFixtures;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.pricing.Extras;
import clinic.sunwise.billing.pricing.Order;
import clinic.sunwise.billing.pricing.Price;
import clinic.sunwise.billing.pricing.Quote;
import clinic.sunwise.billing.pricing.Treatment;
import clinic.sunwise.billing.tax.Country;
import clinic.sunwise.billing.tax.Purpose;
import clinic.sunwise.billing.tax.TaxTreatment;
import clinic.sunwise.billing.tax.VatCategory;
import clinic.sunwise.billing.tax.VatRate;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** A surgical dermabrasion with general anaesthesia and a cream, estimated in Paris on 2027-01-04. */
final class EstimateSamples {

    static final UUID PATIENT = UUID.fromString("00000000-0000-4000-8000-000000000301");
    static final OffsetDateTime HANDED_OVER = OffsetDateTime.parse("2027-01-04T10:00:00+01:00");
    static final LocalDate LAST_DAY = LocalDate.of(2027, 4, 4);
    static final LocalDate FIRST_DAY = LocalDate.of(2027, 1, 20);
    static final EstimateNumber NUMBER = new EstimateNumber("PAR", 2027, 7);
    static final TaxTreatment TAXED =
            new TaxTreatment(VatCategory.STANDARD, VatRate.ofPercent(20), "aesthetic-act", "aesthetic act");
    static final TaxTreatment EXEMPT =
            new TaxTreatment(VatCategory.EXEMPT, VatRate.ofPercent(0), "VATEX-EU-132-1C", "medical care");

    private EstimateSamples() {}

    static Issuer issuer() {
        Issuer like = BillingFixtures.issuer("paris");
        return new Issuer("paris", like.letterhead(), Country.FR, like.zone(), "PAR");
    }

    static Treatment treatment(String... areas) {
        return new Treatment("surgical-dermabrasion", "dermabrasion", "deep", List.of(areas));
    }

    static Order order(int sessions) {
        return new Order(
                treatment("cheeks", "nose"),
                Purpose.AESTHETIC,
                new Extras("general", List.of("serum"), List.of(new Extras.Sale("cream", 2)), null, sessions));
    }

    static Quote.Priced quote(TaxTreatment tax) {
        return Quote.Priced.of(List.of(
                line("dermabrasion deep, cheeks", "cheeks", "price-per-area+course-discount", "900.00", tax),
                line("general anaesthesia", "general", "anaesthesia-price", "450.00", tax),
                line("serum", "serum", "add-on-price", "30.00", tax),
                new Quote.Line(
                        "2 × Night cream",
                        Price.Item.ofProduct("cream"),
                        "product-price",
                        1,
                        Money.of("25.00", Currency.EUR),
                        TAXED)));
    }

    private static Quote.Line line(String text, String area, String rule, String gross, TaxTreatment tax) {
        return new Quote.Line(
                text,
                new Price.Item("surgical-dermabrasion", "dermabrasion", "deep", area),
                rule,
                1,
                Money.of(gross, Currency.EUR),
                tax);
    }

    static Estimate estimate() {
        String document = "what she reads\n";
        return new Estimate(
                "paris",
                new UUID(1, 2),
                NUMBER,
                PATIENT,
                Language.FR,
                order(1),
                quote(TAXED),
                HANDED_OVER,
                LAST_DAY,
                FIRST_DAY,
                true,
                EstimateState.HANDED_OVER,
                document,
                Sha256.of(document),
                null,
                null);
    }

    static Estimate signed() {
        return signed(estimate());
    }

    /** One of this order at these prices, signed. */
    static Estimate of(Order order, Quote.Priced quote) {
        Estimate like = estimate();
        return signed(new Estimate(
                like.clinic(),
                like.id(),
                like.number(),
                like.patient(),
                like.language(),
                order,
                quote,
                like.handedOverAt(),
                like.validUntil(),
                like.firstDay(),
                like.compulsory(),
                like.state(),
                like.document(),
                like.documentHash(),
                null,
                null));
    }

    private static Estimate signed(Estimate estimate) {
        return estimate.signed(
                EstimateState.SIGNED,
                new Signature(Signature.Kind.TYPED, "Anna Smit", HANDED_OVER.toInstant(), estimate.documentHash()));
    }
}
