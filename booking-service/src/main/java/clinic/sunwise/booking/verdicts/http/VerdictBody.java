package clinic.sunwise.booking.verdicts.http;

import clinic.sunwise.booking.protocols.http.TreatmentBody;
import clinic.sunwise.booking.verdicts.VerdictQuestion;
import clinic.sunwise.platform.problem.FieldErrors;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks.
 *
 * @param from first day
 * @param to last day, inclusive; the first if absent
 * @param patientId of members of staff; a patient asks for herself
 * @param assuming of members of staff: what is taken for true besides what is known
 */
record VerdictBody(
        @Nullable TreatmentBody treatment,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID patientId,
        @Nullable AssumptionsBody assuming) {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    /** Days in order, both inclusive. */
    record Days(LocalDate from, LocalDate to) {}

    Days days() {
        FieldErrors errors = new FieldErrors().require(from, "from");
        LocalDate first = from == null ? FIRST : from;
        LocalDate last = to == null ? first : to;
        errors.check(isSensible(first), "from", "is not between 1900 and 2100")
                .check(isSensible(last), "to", "is not between 1900 and 2100")
                .check(!last.isBefore(first), "to", "is before from")
                .check(
                        last.isBefore(first.plusDays(VerdictQuestion.MOST_DAYS)),
                        "to",
                        "is more than " + VerdictQuestion.MOST_DAYS + " days after from")
                .throwIfAny();
        return new Days(first, last);
    }

    static boolean isSensible(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }
}
