package clinic.sunwise.booking.coursebooking.http;

import clinic.sunwise.booking.courses.Relaxation;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A wish to give up.
 *
 * @param wish the field of the request
 * @param weekday that will do after all; absent where only all of them together are enough
 * @param day the day that will do after all, or the new bound
 * @param days by how many the bound moves
 * @param sessions the most that fit
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RelaxationView(
        String wish,
        @Nullable String weekday,
        @Nullable LocalDate day,
        @Nullable Integer days,
        @Nullable Integer sessions) {

    static RelaxationView of(Relaxation relaxation) {
        return switch (relaxation) {
            case Relaxation.AlsoOn also -> of("weekdays", WishesBody.code(also.weekday()), null, null);
            case Relaxation.AnyWeekday any -> of("weekdays", null, null, null);
            case Relaxation.OtherHours hours -> of("hours", null, null, null);
            case Relaxation.OtherPractitioner other -> of("practitioner", null, null, null);
            case Relaxation.NotWithout not -> of("notOn", null, not.day(), null);
            case Relaxation.EarlierStart start -> of("from", null, start.notBefore(), start.days());
            case Relaxation.LaterFinish finish -> of("finishedBy", null, finish.finishedBy(), finish.days());
            case Relaxation.FewerSessions fewer -> new RelaxationView("sessions", null, null, null, fewer.most());
        };
    }

    private static RelaxationView of(
            String wish, @Nullable String weekday, @Nullable LocalDate day, @Nullable Integer days) {
        return new RelaxationView(wish, weekday, day, days, null);
    }
}
