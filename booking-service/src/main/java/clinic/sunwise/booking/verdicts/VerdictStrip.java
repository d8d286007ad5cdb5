package clinic.sunwise.booking.verdicts;

import clinic.sunwise.booking.clinicalrules.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Day by day what the rules say.
 *
 * @param days in order, without those on which the clinic does not offer the treatment
 * @param earliest first day from the first one on, also after the last, on which she could book by herself; empty if time
 *     alone does not get her there
 * @param missing questions whose answers could still change it
 */
public record VerdictStrip(List<Day> days, Optional<LocalDate> earliest, List<String> missing) {

    /** A day with its verdict. */
    public record Day(LocalDate date, Verdict verdict) {}
}
