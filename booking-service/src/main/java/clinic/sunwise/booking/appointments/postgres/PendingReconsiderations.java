package clinic.sunwise.booking.appointments.postgres;

import clinic.sunwise.booking.appointments.NewRules;
import clinic.sunwise.platform.reach.Reach;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Judges anew who is noted, each patient in a transaction of her own, so that nobody waits for all of them. Whichever instance of
 * the service comes first does it, and one that dies leaves the rest to the others.
 */
@Component
class PendingReconsiderations {

    private final NewRules rules;

    PendingReconsiderations(NewRules rules) {
        this.rules = rules;
    }

    @Scheduled(initialDelayString = "PT2S", fixedDelayString = "PT2S")
    void reconsider() {
        try (Reach.Scope reach = Reach.everywhere()) {
            while (rules.reconsiderOne()) {
                // each is a piece of work of its own
            }
        }
    }
}
