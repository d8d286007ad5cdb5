package clinic.sunwise.booking.courses;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** A single wish to give up. */
public sealed interface Relaxation {

    /** One more weekday will do. */
    record AlsoOn(DayOfWeek weekday) implements Relaxation {}

    /** Any weekday will do; named where no single further one is enough. */
    record AnyWeekday() implements Relaxation {}

    /** Other hours will do, those nearest to the wished ones first. */
    record OtherHours() implements Relaxation {}

    /** Other practitioners will do, with as few sessions as can be. */
    record OtherPractitioner() implements Relaxation {}

    /** An excluded day will do after all. */
    record NotWithout(LocalDate day) implements Relaxation {}

    /**
     * The course may begin earlier.
     *
     * @param notBefore the latest such day
     * @param days by how many, positive
     */
    record EarlierStart(LocalDate notBefore, int days) implements Relaxation {}

    /**
     * The course may finish later.
     *
     * @param finishedBy the earliest such day
     * @param days by how many, positive
     */
    record LaterFinish(LocalDate finishedBy, int days) implements Relaxation {}

    /**
     * Fewer sessions will do.
     *
     * @param most the most that fit, positive
     */
    record FewerSessions(int most) implements Relaxation {}
}
