package clinic.sunwise.billing.issuers.http;

import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.issuers.Letterhead;
import clinic.sunwise.billing.issuers.TaxNumbers;
import clinic.sunwise.billing.tax.Country;
import clinic.sunwise.platform.problem.FieldErrors;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A clinic as issuer on the wire.
 *
 * @param legalName of the company, 1 to 120 characters
 * @param taxNumber as its country writes it; spaces, dots, dashes and slashes do not count
 * @param address 1 to 250 characters
 * @param registration legal form, register, licence: what its country wants to read besides, at most 250 characters; absent for nothing
 * @param country whose taxes it charges: ES, FR, NL, DE or RU
 * @param timeZone whose calendar dates its documents, such as Europe/Madrid
 * @param series first part of its invoices' numbers, 1 to 10 capital letters and digits
 */
record IssuerBody(
        @Nullable String legalName,
        @Nullable String taxNumber,
        @Nullable String address,
        @Nullable String registration,
        @Nullable String country,
        @Nullable String timeZone,
        @Nullable String series) {

    private static final Pattern SERIES = Pattern.compile("[A-Z0-9]{1,10}");
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TEXT = 250;

    static IssuerBody of(Issuer issuer) {
        Letterhead letterhead = issuer.letterhead();
        return new IssuerBody(
                letterhead.name(),
                letterhead.taxNumber(),
                letterhead.address(),
                letterhead.registration(),
                issuer.country().name(),
                issuer.zone().getId(),
                issuer.series());
    }

    /** The issuer. Ends the request with {@code invalid-request} if it is not one. */
    Issuer issuer(String clinic) {
        Optional<Country> known = Stream.of(Country.values())
                .filter(each -> each.name().equals(country))
                .findFirst();
        Optional<String> number = known.flatMap(each -> TaxNumbers.read(each, text(taxNumber)));
        new FieldErrors()
                .check(isText(legalName, LONGEST_NAME), "legalName", "is not 1 to " + LONGEST_NAME + " characters")
                .check(
                        known.isEmpty() || number.isPresent(),
                        "taxNumber",
                        "is not a number as " + country + " writes it")
                .check(isText(address, LONGEST_TEXT), "address", "is not 1 to " + LONGEST_TEXT + " characters")
                .check(
                        text(registration).length() <= LONGEST_TEXT,
                        "registration",
                        "has more than " + LONGEST_TEXT + " characters")
                .check(known.isPresent(), "country", "is not ES, FR, NL, DE or RU")
                .check(
                        ZoneId.getAvailableZoneIds().contains(text(timeZone)),
                        "timeZone",
                        "is not a time zone such as Europe/Madrid")
                .check(SERIES.matcher(text(series)).matches(), "series", "is not 1 to 10 capital letters and digits")
                .throwIfAny();
        return new Issuer(
                clinic,
                new Letterhead(text(legalName), number.orElseThrow(), text(address), text(registration)),
                known.orElseThrow(),
                ZoneId.of(text(timeZone)),
                text(series));
    }

    private static boolean isText(@Nullable String text, int longest) {
        return !text(text).isEmpty() && text(text).length() <= longest;
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
