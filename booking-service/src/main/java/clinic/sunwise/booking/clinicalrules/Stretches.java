package clinic.sunwise.booking.clinicalrules;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a rule says where each of its reasons is the same on all days of a stretch. */
final class Stretches implements Opinion {

    private final List<Stretch> all = new ArrayList<>();

    /**
     * Adds a reason with the days on which it holds.
     *
     * @param first inclusive
     * @param until exclusive
     * @param reason made when it is first told
     */
    void add(LocalDate first, LocalDate until, Supplier<Reason> reason) {
        if (first.isBefore(until)) {
            all.add(new Stretch(first, until, reason));
        }
    }

    @Override
    public List<Reason> on(LocalDate day) {
        List<Reason> reasons = new ArrayList<>();
        for (Stretch stretch : all) {
            if (!day.isBefore(stretch.first) && day.isBefore(stretch.until)) {
                reasons.add(stretch.reason());
            }
        }
        return reasons;
    }

    /** The first day from which that distance reaches beyond another day; with months it is not the distance back from it. */
    static LocalDate reachingBeyond(LocalDate day, Period distance) {
        if (distance.toTotalMonths() == 0) {
            return day.minusDays(distance.get(ChronoUnit.DAYS) - 1);
        }
        LocalDate first = day.minus(distance);
        while (!first.plus(distance).isAfter(day)) {
            first = first.plusDays(1);
        }
        return first;
    }

    private static final class Stretch {

        private final LocalDate first;
        private final LocalDate until;
        private final Supplier<Reason> making;

        @Nullable
        private Reason made;

        Stretch(LocalDate first, LocalDate until, Supplier<Reason> making) {
            this.first = first;
            this.until = until;
            this.making = making;
        }

        Reason reason() {
            Reason reason = made;
            if (reason == null) {
                reason = making.get();
                made = reason;
            }
            return reason;
        }
    }
}
