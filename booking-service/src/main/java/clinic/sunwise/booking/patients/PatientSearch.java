package clinic.sunwise.booking.patients;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody at the desk has typed to find a patient, told apart: a birth date, digits of a telephone number, parts of names.
 * All of it has to fit.
 *
 * @param words of letters, digits, hyphens and apostrophes; at most {@value #MOST_WORDS}
 * @param phone its last nine digits, which are the same at home and from abroad; empty for any number
 */
public record PatientSearch(List<String> words, String phone, Optional<LocalDate> birthDate) {

    static final int MOST_WORDS = 5;

    /** Fewer digits than that are in nearly every number. */
    private static final int FEWEST_DIGITS = 4;

    /** The national number of the countries we serve, without the trunk zero or eight. */
    private static final int SAME_EVERYWHERE = 9;

    private static final Pattern YEAR_FIRST = Pattern.compile("\\b(\\d{4})-(\\d{1,2})-(\\d{1,2})\\b");
    private static final Pattern DAY_FIRST = Pattern.compile("\\b(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})\\b");
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d[\\d ()/.-]*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{Nd}'’-]*");

    public PatientSearch {
        words = List.copyOf(words);
    }

    /** What was meant; empty if nothing in it could find anybody. */
    public static Optional<PatientSearch> of(String typed) {
        String rest = typed;
        Optional<LocalDate> birthDate = Optional.empty();
        for (Pattern pattern : List.of(YEAR_FIRST, DAY_FIRST)) {
            Matcher date = pattern.matcher(rest);
            if (birthDate.isEmpty() && date.find()) {
                birthDate = pattern == YEAR_FIRST
                        ? day(date.group(1), date.group(2), date.group(3))
                        : day(date.group(3), date.group(2), date.group(1));
                rest = rest.substring(0, date.start()) + " " + rest.substring(date.end());
            }
        }
        String phone = "";
        Matcher number = NUMBER.matcher(rest);
        if (number.find()) {
            phone = lastDigits(number.group().replaceAll("\\D", ""));
            rest = rest.substring(0, number.start()) + " " + rest.substring(number.end());
        }
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(rest);
        while (word.find() && words.size() < MOST_WORDS) {
            words.add(word.group());
        }
        return worthAsking(new PatientSearch(words, phone.length() < FEWEST_DIGITS ? "" : phone, birthDate));
    }

    private static Optional<PatientSearch> worthAsking(PatientSearch search) {
        boolean letters = search.words.stream().mapToInt(String::length).sum() >= 2;
        return letters || !search.phone.isEmpty() || search.birthDate.isPresent()
                ? Optional.of(search)
                : Optional.empty();
    }

    /** True where the digits are a whole number's last ones, which no other number has in its middle by chance. */
    public boolean isWholeNumber() {
        return phone.length() == SAME_EVERYWHERE;
    }

    private static String lastDigits(String digits) {
        return digits.substring(Math.max(0, digits.length() - SAME_EVERYWHERE));
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            // Digits that are no day, like 31.02.1990, find nobody by birth date; the rest of the search still counts.
            return Optional.empty();
        }
    }
}
