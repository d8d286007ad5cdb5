package clinic.sunwise.billing.issuers;

import clinic.sunwise.billing.tax.Country;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How each country writes the number under which a company issues invoices: Spain's NIF, France's SIREN or number of value added tax,
 * the Dutch btw-id, Germany's number of value added tax or of the tax office, Russia's INN.
 */
public final class TaxNumbers {

    private static final Pattern BETWEEN = Pattern.compile("[\\s./-]");
    private static final int SPANISH = 9;

    private static final Map<Country, Pattern> FORMS = Map.of(
            Country.ES, Pattern.compile("[A-Z0-9][0-9]{7}[A-Z0-9]"),
            Country.FR, Pattern.compile("(FR[A-Z0-9]{2})?[0-9]{9}"),
            Country.NL, Pattern.compile("NL[0-9]{9}B[0-9]{2}"),
            Country.DE, Pattern.compile("DE[0-9]{9}|[0-9]{10,11}"),
            Country.RU, Pattern.compile("[0-9]{10}([0-9]{2})?"));

    private TaxNumbers() {}

    /**
     * The number as it is kept and stands on documents: upper case, without spaces, dots, dashes and slashes, in Spain without the
     * country. Only its form is looked at; whether the company exists, the tax authority knows.
     *
     * @return empty if the country has no such numbers
     */
    public static Optional<String> read(Country country, String written) {
        String bare = BETWEEN.matcher(written).replaceAll("").toUpperCase(Locale.ROOT);
        String number = country == Country.ES && bare.startsWith("ES") && bare.length() == SPANISH + 2
                ? bare.substring(2)
                : bare;
        return Optional.of(number)
                .filter(each ->
                        Objects.requireNonNull(FORMS.get(country)).matcher(each).matches());
    }
}
