package clinic.sunwise.booking.messages.postgres;

import clinic.sunwise.booking.messages.Delivery;
import clinic.sunwise.booking.messages.Delivery.Attempt;
import clinic.sunwise.platform.reach.Reach;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what is due, until nothing is or the mail server takes nothing. Every instance of the service does so; leases give each
 * message to one.
 */
@Component
public class MessageRounds {

    private static final Logger LOG = LoggerFactory.getLogger(MessageRounds.class);

    private final Delivery delivery;
    private final String hold;

    MessageRounds(Delivery delivery, @Value("${sunwise.messages.hold-file:}") String hold) {
        this.delivery = delivery;
        this.hold = hold;
    }

    /** One round; twice at once does no harm. What cannot be put into words is a defect, and keeps no other from being said. */
    @Scheduled(initialDelayString = "${sunwise.messages.every}", fixedDelayString = "${sunwise.messages.every}")
    public void round() {
        try (Reach.Scope reach = Reach.everywhere()) {
            while (!isHeld() && delivery.next() == Attempt.SETTLED) {
                // each is a piece of work of its own
            }
        } catch (RuntimeException e) {
            LOG.warn("a message could not be sent and is tried again when its lease is over", e);
        }
    }

    private boolean isHeld() {
        return !hold.isEmpty() && Files.exists(Path.of(hold));
    }
}
