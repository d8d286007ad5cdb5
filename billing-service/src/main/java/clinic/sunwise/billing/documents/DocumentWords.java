package clinic.sunwise.billing.documents;

import clinic.sunwise.billing.estimates.ChargeWords;
import clinic.sunwise.billing.estimates.Language;
import clinic.sunwise.billing.estimates.Words;
import clinic.sunwise.billing.invoices.InvoiceLine;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.tax.Country;
import clinic.sunwise.billing.tax.TaxTreatment;
import clinic.sunwise.billing.tax.VatCategory;
import clinic.sunwise.billing.tax.VatRate;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The words of invoices and credit notes in one language, with its way to write days and amounts. They come from files of our
 * own, since those of the platform change with its versions and a document must not.
 */
public final class DocumentWords {

    private static final Map<Language, Words> ALL = Words.all("documents");

    /** What exempts medical care in each country; as national law is cited there. */
    private static final Map<Country, String> MEDICAL_CARE = Map.of(
            Country.ES, "art. 20.Uno.3.º Ley 37/1992",
            Country.FR, "art. 261, 4, 1° du CGI",
            Country.NL, "art. 11, lid 1, onderdeel g, Wet op de omzetbelasting 1968",
            Country.DE, "§ 4 Nr. 14 Buchst. a UStG",
            Country.RU, "подп. 2 п. 2 ст. 149 НК РФ");

    /** By which compensation is no price of anything in each country. */
    private static final Map<Country, String> COMPENSATION = Map.of(
            Country.ES, "art. 78.Tres.1.º Ley 37/1992 (TJUE C-277/05)",
            Country.FR, "art. 256 du CGI (CJUE C-277/05)",
            Country.NL, "art. 1 Wet OB 1968 (HvJ EU C-277/05)",
            Country.DE, "§ 1 Abs. 1 Nr. 1 UStG (CJEU C-277/05)",
            Country.RU, "п. 1 ст. 146 НК РФ");

    private static final String UNION_LAW = "VATEX-EU-132-1C";
    private static final String RUSSIAN_LAW = "RU-NK-149-2-2";

    private final Language language;
    private final Words words;

    private DocumentWords(Language language) {
        this.language = language;
        this.words = Objects.requireNonNull(ALL.get(language));
    }

    public static DocumentWords in(Language language) {
        return new DocumentWords(language);
    }

    /** The language that the issuer's country speaks, English where it is none of the five. */
    public static Language usual(Country country) {
        return switch (country) {
            case ES -> Language.ES;
            case FR -> Language.FR;
            case NL -> Language.NL;
            case RU -> Language.RU;
            case DE -> Language.EN;
        };
    }

    public Language language() {
        return language;
    }

    /**
     * A label of the document.
     *
     * @throws IllegalArgumentException if there is none: a defect of the file
     */
    public String label(String key) {
        return words.label(key);
    }

    /** What is charged, or which deposit comes off, with the invoice that it had. */
    public String charge(IssuedDocument.Line line) {
        InvoiceLine.Deposit deposit = line.deposit();
        if (deposit != null) {
            return label("less-deposit") + " " + deposit.number().text() + " " + label("of") + " "
                    + day(deposit.issuedOn());
        }
        return ChargeWords.of(Words.in(language), line.rule(), line.item(), line.text());
    }

    /** A day as the language writes it. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(label("day"), Locale.ROOT).format(day);
    }

    /** An amount with two digits and its currency. */
    public String amount(Money money) {
        return number("#,##0.00").format(money.amount()) + "\u00A0"
                + money.currency().name();
    }

    public String rate(VatRate rate) {
        return number("0.##").format(rate.percent()) + "\u00A0%";
    }

    /** Why no tax is on something, with the law of the issuer's country: it is exempt, or outside of the tax. */
    public String exemption(TaxTreatment tax, Country country) {
        if (tax.category() == VatCategory.OUTSIDE) {
            return label("outside") + ", " + Objects.requireNonNull(COMPENSATION.get(country));
        }
        String law = Objects.requireNonNull(MEDICAL_CARE.get(country));
        return switch (tax.reasonCode()) {
            case UNION_LAW -> label("exempt") + ": " + law + " (2006/112/EC, art. 132(1)(c))";
            case RUSSIAN_LAW -> label("exempt") + ": " + law;
            default -> label("exempt") + ": " + tax.reason();
        };
    }

    private DecimalFormat number(String pattern) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setDecimalSeparator(label("decimal").charAt(0));
        symbols.setGroupingSeparator(label("grouping").charAt(0));
        return new DecimalFormat(pattern, symbols);
    }
}
