package clinic.sunwise.booking.appointments.postgres;

import clinic.sunwise.booking.appointments.TentativeBookings;
import clinic.sunwise.platform.reach.Reach;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets tentative appointments lapse whose time is over, each in a transaction of its own. Every instance of the service does so; the
 * patient's lock lets one of them have each.
 */
@Component
class LapsingBookings {

    private final TentativeBookings bookings;

    LapsingBookings(TentativeBookings bookings) {
        this.bookings = bookings;
    }

    @Scheduled(initialDelayString = "PT15S", fixedDelayString = "PT15S")
    void lapse() {
        try (Reach.Scope reach = Reach.everywhere()) {
            while (bookings.lapseOne()) {
                // each is a piece of work of its own
            }
        }
    }
}
