package clinic.sunwise.billing.recipients.http;

import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.recipients.Recipient;
import clinic.sunwise.billing.recipients.rules.FullInvoiceRule;
import clinic.sunwise.billing.recipients.rules.SpanishTaxNumber;
import clinic.sunwise.platform.problem.FieldErrors;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A recipient on the wire.
 *
 * @param name 1 to 120 characters (as many as VERI*FACTU takes)
 * @param taxNumber 4 to 20 letters and digits; spaces, points and hyphens are taken out
 * @param address 1 to 300 characters
 * @param country ISO 3166-1 alpha-2
 * @param reference at most 100 characters
 */
record RecipientBody(
        @Nullable String name,
        @Nullable String taxNumber,
        @Nullable String address,
        @Nullable String country,
        @Nullable String reference) {

    private static final Pattern TAX_NUMBER = Pattern.compile("[A-Z0-9]{4,20}");
    private static final Pattern PRINTABLE = Pattern.compile("\\P{Cntrl}*");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    static RecipientBody of(Recipient recipient) {
        return new RecipientBody(
                recipient.name(),
                recipient.taxNumber(),
                recipient.address(),
                recipient.country(),
                recipient.reference());
    }

    /** The recipient. Ends the request with {@code invalid-request} if it is not one for this issuer's invoices. */
    Recipient recipient(Issuer issuer) {
        Recipient read = new Recipient(
                text(name),
                text(taxNumber).replaceAll("[ .-]", "").toUpperCase(Locale.ROOT),
                text(address),
                text(country),
                text(reference));
        FieldErrors errors = new FieldErrors()
                .check(isText(read.name(), 1, 120), "name", "is not 1 to 120 characters on one line")
                .check(isText(read.address(), 1, 300), "address", "is not 1 to 300 characters on one line")
                .check(COUNTRIES.contains(read.country()), "country", "is not a country of ISO 3166-1 such as ES")
                .check(isText(read.reference(), 0, 100), "reference", "is not at most 100 characters on one line");
        checkTaxNumber(errors, issuer, read);
        errors.throwIfAny();
        return read;
    }

    private static void checkTaxNumber(FieldErrors errors, Issuer issuer, Recipient read) {
        String number = read.taxNumber();
        if (number.isEmpty()) {
            errors.check(
                    !FullInvoiceRule.wantsTaxNumber(issuer.country()),
                    "taxNumber",
                    "is missing: a full invoice of " + issuer.country() + " names it");
        } else {
            errors.check(
                    TAX_NUMBER.matcher(number).matches()
                            && (!read.country().equals("ES") || SpanishTaxNumber.isOne(number)),
                    "taxNumber",
                    "is not a tax number of this country");
        }
    }

    private static String text(@Nullable String text) {
        return Optional.ofNullable(text).orElse("").strip();
    }

    private static boolean isText(String text, int from, int to) {
        return text.length() >= from
                && text.length() <= to
                && PRINTABLE.matcher(text).matches();
    }
}
