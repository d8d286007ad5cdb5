package clinic.sunwise.billing.pricing.http;

import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.pricing.Price;
import clinic.sunwise.billing.pricing.PriceListCheck;
import clinic.sunwise.billing.pricing.PriceListDraft;
import clinic.sunwise.billing.pricing.Terms;
import clinic.sunwise.platform.problem.FieldErrors;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a price list of what was sent, and collects everything that is wrong with it. */
final class PriceListReading {

    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,10}(\\.\\d{1,2})?");
    private static final Pattern PERCENT = Pattern.compile("\\d{1,3}(\\.\\d{1,2})?");
    private static final int ROWS = 5000;

    private final FieldErrors errors = new FieldErrors();

    /** The list. Ends the request with {@code invalid-request}, which names every wrong field, if it is not one. */
    static PriceListDraft.Content read(PriceListBody body) {
        PriceListReading reading = new PriceListReading();
        Currency currency = reading.currency(body.currency(), "currency");
        List<Price> prices = reading.all("prices", body.prices(), reading::price);
        Terms terms = new Terms(
                reading.all("anaesthesia", body.anaesthesia(), reading::extra),
                reading.all("addOns", body.addOns(), reading::extra),
                reading.all("products", body.products(), reading::product),
                reading.all("gradeSupplements", body.gradeSupplements(), reading::supplement),
                reading.all("courseDiscounts", body.courseDiscounts(), reading::discount),
                reading.all("promotions", body.promotions(), reading::promotion));
        reading.errors.throwIfAny();
        PriceListCheck.faults(currency, prices, terms)
                .forEach(each -> reading.errors.add(each.field(), each.message()));
        reading.errors.throwIfAny();
        return new PriceListDraft.Content(currency, prices, terms);
    }

    private <B, T> List<T> all(String field, @Nullable List<B> bodies, BiFunction<B, String, T> one) {
        if (bodies == null) {
            return List.of();
        }
        if (bodies.size() > ROWS) {
            throw FieldErrors.of(field, "has more than " + ROWS + " entries");
        }
        List<T> read = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            String at = field + "[" + i + "]";
            if (bodies.get(i) == null) {
                throw FieldErrors.of(at, "is missing");
            }
            read.add(one.apply(bodies.get(i), at));
        }
        return read;
    }

    private Price price(PriceListBody.PriceBody body, String at) {
        Price.Item item = new Price.Item(
                code(body.protocol(), at + ".protocol"),
                code(body.technique(), at + ".technique"),
                code(body.depth(), at + ".depth"),
                code(body.area(), at + ".area"));
        Money gross = money(body.gross(), at + ".gross");
        boolean positive = gross.amount().signum() > 0;
        errors.check(positive, at + ".gross", "is not more than zero");
        return new Price(item, positive ? gross : Money.of("1", gross.currency()));
    }

    private Terms.Extra extra(PriceListBody.ExtraBody body, String at) {
        return new Terms.Extra(
                code(body.protocol(), at + ".protocol"),
                code(body.code(), at + ".code"),
                money(body.gross(), at + ".gross"));
    }

    private Terms.Product product(PriceListBody.ProductBody body, String at) {
        String name = body.name() == null ? "" : body.name().strip();
        errors.check(!name.isEmpty() && name.length() <= 200, at + ".name", "is not 1 to 200 characters");
        return new Terms.Product(code(body.code(), at + ".code"), name, money(body.gross(), at + ".gross"));
    }

    private Terms.GradeSupplement supplement(PriceListBody.SupplementBody body, String at) {
        return new Terms.GradeSupplement(code(body.grade(), at + ".grade"), percent(body.percent(), at + ".percent"));
    }

    private Terms.CourseDiscount discount(PriceListBody.DiscountBody body, String at) {
        errors.require(body.fromSessions(), at + ".fromSessions");
        return new Terms.CourseDiscount(
                code(body.protocol(), at + ".protocol"),
                body.fromSessions() == null ? 2 : body.fromSessions(),
                percent(body.percent(), at + ".percent"));
    }

    private Terms.Promotion promotion(PriceListBody.PromotionBody body, String at) {
        return new Terms.Promotion(
                code(body.code(), at + ".code"),
                code(body.protocol(), at + ".protocol"),
                day(body.firstDay(), at + ".firstDay"),
                day(body.lastDay(), at + ".lastDay"),
                percent(body.percent(), at + ".percent"));
    }

    private String code(@Nullable String code, String field) {
        errors.requireCode(code, field);
        return code == null ? "" : code;
    }

    private LocalDate day(@Nullable LocalDate day, String field) {
        errors.require(day, field);
        return day == null ? LocalDate.EPOCH : day;
    }

    private Money money(PriceListBody.@Nullable Amount body, String field) {
        String amount = body == null ? null : body.amount();
        boolean exact = amount != null && AMOUNT.matcher(amount).matches();
        errors.check(exact, field + ".amount", "is not an exact amount such as 49.00");
        Currency currency = currency(body == null ? null : body.currency(), field + ".currency");
        return exact ? Money.of(Objects.requireNonNull(amount), currency) : Money.of("1", currency);
    }

    private Currency currency(@Nullable String code, String field) {
        return Stream.of(Currency.values())
                .filter(each -> each.name().equals(code))
                .findFirst()
                .orElseGet(() -> {
                    errors.add(field, "is neither EUR nor RUB");
                    return Currency.EUR;
                });
    }

    private BigDecimal percent(@Nullable String percent, String field) {
        boolean exact = percent != null && PERCENT.matcher(percent).matches();
        errors.check(exact, field, "is not a percentage such as 10 or 7.5");
        return exact ? new BigDecimal(Objects.requireNonNull(percent)) : BigDecimal.ONE;
    }
}
