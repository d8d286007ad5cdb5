package clinic.sunwise.billing.recipients.rules;

import java.util.regex.Pattern;

/**
 * The Spanish tax number of a person or a company (NIF), whose last character is a check (Orden EHA/451/2008 for companies, Real
 * Decreto 338/1990 and 1065/2007 for persons).
 */
public final class SpanishTaxNumber {

    private static final Pattern PERSON = Pattern.compile("[0-9XYZ]\\d{7}[A-Z]");
    private static final Pattern COMPANY = Pattern.compile("[ABCDEFGHJNPQRSUVW]\\d{7}[0-9A-J]");
    private static final String LETTERS_OF_PERSONS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String LETTERS_OF_COMPANIES = "JABCDEFGHI";

    private SpanishTaxNumber() {}

    /** Whether it is one, without separators and in upper case. */
    public static boolean isOne(String text) {
        return PERSON.matcher(text).matches()
                ? text.charAt(8) == ofPerson(text)
                : COMPANY.matcher(text).matches() && isOfCompany(text);
    }

    /** Foreigners' numbers begin with X, Y or Z, which count as 0, 1 and 2. */
    private static char ofPerson(String text) {
        int first = "XYZ".indexOf(text.charAt(0));
        String digits = (first < 0 ? text.substring(0, 1) : Integer.toString(first)) + text.substring(1, 8);
        return LETTERS_OF_PERSONS.charAt(Integer.parseInt(digits) % LETTERS_OF_PERSONS.length());
    }

    /** Digits at odd places count double, by the sum of their digits; the check is what is missing to ten, or its letter. */
    private static boolean isOfCompany(String text) {
        int sum = 0;
        for (int i = 1; i <= 7; i++) {
            int digit = text.charAt(i) - '0';
            sum += i % 2 == 1 ? digit * 2 / 10 + digit * 2 % 10 : digit;
        }
        int check = (10 - sum % 10) % 10;
        return text.charAt(8) == (char) ('0' + check) || text.charAt(8) == LETTERS_OF_COMPANIES.charAt(check);
    }
}
