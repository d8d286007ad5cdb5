package clinic.sunwise.booking.directory.http;

import clinic.sunwise.booking.directory.TimetableStore.BookedUse;
import clinic.sunwise.booking.directory.Timetables.Outcome;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import clinic.sunwise.platform.problem.ProblemType;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A change of the timetable that was made.
 *
 * @param appointments booked sessions that are now outside the hours and have to be moved
 */
public record TimetableAnswer(UUID id, List<HitAnswer> appointments) {

    /** Of everything that is changed by its version. */
    public static final ProblemType CHANGED_MEANWHILE =
            new ProblemType("changed-meanwhile", 409, "Somebody else has changed it meanwhile");

    static final ProblemType TIMETABLE_CONFLICT =
            new ProblemType("timetable-conflict", 409, "Booked sessions would be outside the hours");

    public record HitAnswer(UUID id, UUID patientId, OffsetDateTime startsAt) {}

    /**
     * The answer of a success.
     *
     * @throws ProblemException for every other outcome, which undoes the transaction
     */
    static TimetableAnswer of(UUID id, Outcome outcome, ZoneId zone) {
        return switch (outcome) {
            case Outcome.Done done -> new TimetableAnswer(id, hits(done.hits(), zone));
            case Outcome.Unacknowledged unknown ->
                throw new ProblemException(
                        TIMETABLE_CONFLICT,
                        "Nothing was changed. Send it again with the ids of appointments[] in acknowledged, then move"
                                + " these sessions.",
                        Map.of("appointments", hits(unknown.hits(), zone)));
            case Outcome.NotFound none -> throw ProblemException.notFound();
            case Outcome.Invalid invalid -> throw FieldErrors.of(invalid.field(), invalid.message());
        };
    }

    /** Each session once, however many of its resources are concerned. */
    private static List<HitAnswer> hits(List<BookedUse> uses, ZoneId zone) {
        return uses.stream()
                .map(use -> new HitAnswer(
                        use.appointment(),
                        use.patient(),
                        use.startsAt().atZone(zone).toOffsetDateTime()))
                .distinct()
                .toList();
    }
}
