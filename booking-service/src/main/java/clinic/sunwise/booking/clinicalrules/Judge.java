package clinic.sunwise.booking.clinicalrules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says of one treatment for one patient what all rules say, on one day or on each day of a year. */
public final class Judge {

    /** Each round passes at least one session, birthday or season, so no real history needs as many. */
    private static final int MOST_ROUNDS = 1000;

    private final List<Opinion> opinions;

    Judge(List<Opinion> opinions) {
        this.opinions = List.copyOf(opinions);
    }

    /** All reasons that speak against that day, or none. */
    public Verdict on(LocalDate day) {
        List<Reason> reasons = new ArrayList<>();
        for (Opinion opinion : opinions) {
            reasons.addAll(opinion.on(day));
        }
        return new Verdict(reasons);
    }

    /**
     * The first day from that one on, inclusive, on which the patient could book by herself as far as the rules go; empty if time
     * alone does not get her there.
     */
    public Optional<LocalDate> earliest(LocalDate from) {
        LocalDate candidate = from;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Verdict verdict = on(candidate);
            if (verdict.isOpen()) {
                return Optional.of(candidate);
            }
            Optional<LocalDate> next = cured(verdict);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            candidate = next.get();
        }
        return Optional.empty();
    }

    /** The first day on which none of today's blocking reasons holds any more. */
    private static Optional<LocalDate> cured(Verdict verdict) {
        List<Reason> blocking =
                verdict.reasons().stream().filter(Reason::blocks).toList();
        if (blocking.stream().anyMatch(reason -> reason.earliest().isEmpty())) {
            return Optional.empty();
        }
        return blocking.stream().map(reason -> reason.earliest().orElseThrow()).max(LocalDate::compareTo);
    }
}
