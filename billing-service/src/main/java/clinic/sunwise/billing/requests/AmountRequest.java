package clinic.sunwise.billing.requests;

import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.money.Currency;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.platform.problem.FieldErrors;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An amount as a request has it: {@code {"amount": "49.00", "currency": "EUR"}}. */
public record AmountRequest(
        @Nullable String amount, @Nullable String currency) {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");

    /** The amount, above zero. Ends the request with {@code invalid-request} if it is none. */
    public static Money positive(@Nullable AmountRequest asked, String field) {
        Money money = notNegative(asked, field);
        if (money.amount().signum() == 0) {
            throw FieldErrors.of(field + ".amount", "is not above zero");
        }
        return money;
    }

    /** The amount, zero included. Ends the request with {@code invalid-request} if it is none. */
    public static Money notNegative(@Nullable AmountRequest asked, String field) {
        if (asked == null) {
            throw FieldErrors.of(field, "is missing");
        }
        String amount = asked.amount;
        Optional<Currency> currency = Stream.of(Currency.values())
                .filter(each -> each.name().equals(asked.currency))
                .findFirst();
        new FieldErrors()
                .check(
                        amount != null && AMOUNT.matcher(amount).matches(),
                        field + ".amount",
                        "is not a text such as 49.00, of at most nine digits and two decimals")
                .check(currency.isPresent(), field + ".currency", "is neither EUR nor RUB")
                .throwIfAny();
        return Money.of(String.valueOf(amount), currency.orElseThrow());
    }

    /**
     * The amount, if it is in the currency in which this clinic is paid. Ends the request with {@code invalid-request} if it is not: money in
     * another one would lie in a till and in the books, and no invoice could ever take it.
     */
    public static Money paidTo(Issuer issuer, Money amount, String field) {
        Currency currency = issuer.country().currency();
        if (amount.currency() != currency) {
            throw FieldErrors.of(field + ".currency", "is not the clinic's, " + currency);
        }
        return amount;
    }
}
