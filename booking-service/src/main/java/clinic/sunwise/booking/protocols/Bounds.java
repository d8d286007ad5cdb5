package clinic.sunwise.booking.protocols;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

/** What every number and word of a rule is checked for; the message names what is wrong. */
final class Bounds {

    private static final LocalDate ANY_DAY = LocalDate.EPOCH;

    private Bounds() {}

    /** Positive and at most two years, in whole days or whole months. */
    static void distance(String what, Period period) {
        LocalDate end = ANY_DAY.plus(period);
        if (!end.isAfter(ANY_DAY) || end.isAfter(ANY_DAY.plusYears(2))) {
            throw new IllegalArgumentException(what + " is positive and at most two years: " + period);
        }
        if (period.get(ChronoUnit.DAYS) != 0 && period.toTotalMonths() != 0) {
            throw new IllegalArgumentException(what + " is in days or in months, not in both: " + period);
        }
    }

    /** The longer of two periods is not the shorter. */
    static void ordered(String what, Period shorter, Period longer) {
        if (ANY_DAY.plus(longer).isBefore(ANY_DAY.plus(shorter))) {
            throw new IllegalArgumentException(what + " ends before it begins: " + shorter + ", " + longer);
        }
    }

    /** From {@code least} to {@code most}, both inclusive. */
    static void within(String what, int number, int least, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(what + " is " + least + " to " + most + ": " + number);
        }
    }

    /** At least one word, and each is known. */
    static void known(String what, Collection<String> words, Collection<String> known) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("at least one " + what + " is named");
        }
        words.forEach(word -> {
            if (!known.contains(word)) {
                throw new IllegalArgumentException("there is no " + what + " '" + word + "'");
            }
        });
    }

    /** What a rule says against a session; {@code ALLOWED} is nothing. */
    static void speaks(VerdictLevel level) {
        if (level == VerdictLevel.ALLOWED) {
            throw new IllegalArgumentException("a rule says advice, clinician or refused, not allowed");
        }
    }
}
