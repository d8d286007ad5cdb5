package clinic.sunwise.booking.care;

import clinic.sunwise.booking.protocols.Guidance.Care;
import clinic.sunwise.booking.protocols.Guidance.FollowUp;
import java.time.LocalDate;

/**
 * What is done around a session, with its days in the clinic's calendar.
 *
 * @param until inclusive
 */
public record Dated<T>(T what, LocalDate from, LocalDate until) {

    /** Days before the session are counted back from it. */
    static Dated<Care> before(LocalDate session, Care care) {
        return new Dated<>(care, session.minusDays(care.lastDay()), session.minusDays(care.firstDay()));
    }

    static Dated<Care> after(LocalDate session, Care care) {
        return new Dated<>(care, session.plusDays(care.firstDay()), session.plusDays(care.lastDay()));
    }

    static Dated<FollowUp> after(LocalDate session, FollowUp followUp) {
        return new Dated<>(followUp, session.plusDays(followUp.firstDay()), session.plusDays(followUp.lastDay()));
    }
}
