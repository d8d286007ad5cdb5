package clinic.sunwise.booking.waitinglist.postgres;

import clinic.sunwise.booking.waitinglist.OfferEndings;
import clinic.sunwise.platform.reach.Reach;
import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes down which offers have ended and looks through the lists where something may have got free. What is to be done is read
 * from the database each time, so every instance of the service does so and none has to remember anything.
 */
@Component
public class WaitingRounds {

    private final OfferEndings endings;
    private final WaitingLooks looks;
    private final WaitingLook look;
    private final Clock clock;

    WaitingRounds(OfferEndings endings, WaitingLooks looks, WaitingLook look, Clock clock) {
        this.endings = endings;
        this.looks = looks;
        this.look = look;
        this.clock = clock;
    }

    /** One round; twice at once does no harm. */
    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT5S")
    public void round() {
        try (Reach.Scope reach = Reach.everywhere()) {
            while (endings.settleOne()) {
                // each is a piece of work of its own
            }
            looks.due(clock.instant()).forEach(look::through);
        }
    }
}
