package clinic.sunwise.booking.appointments.http;

import clinic.sunwise.platform.outage.Outage;
import clinic.sunwise.platform.problem.ProblemException;
import java.util.Locale;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * What is taken up at a clinic on a day is taken up by one after the other, but the database has the last word: who is refused by
 * it, or was chosen to give way by its search for deadlocks, looks again, as somebody else may be free.
 */
@Component
public class Contention {

    private static final Logger LOG = LoggerFactory.getLogger(Contention.class);
    private static final int ATTEMPTS = 10;

    /**
     * The result of the first attempt that did not collide.
     *
     * @throws ProblemException {@code slot-taken} if every attempt did; {@code unavailable} if one waited for a lock as long as
     *     it may: to wait that long again would outlast the caller's patience
     */
    public <T> T settled(Locale language, Supplier<T> attempt) {
        for (int number = 1; number <= ATTEMPTS; number++) {
            try {
                return attempt.get();
            } catch (DataIntegrityViolationException | ConcurrencyFailureException e) {
                if (Outage.isLockTimeout(e) || !isCollision(e)) {
                    throw e;
                }
                LOG.debug("attempt {} collided", number);
            }
        }
        throw AppointmentProblems.rush(language);
    }

    private static boolean isCollision(RuntimeException e) {
        String reason = String.valueOf(e.getMessage());
        return e instanceof ConcurrencyFailureException
                || reason.contains("occupancy_one_at_a_time")
                || reason.contains("recovery_window_left_alone");
    }
}
