package clinic.sunwise.booking.live.postgres;

import clinic.sunwise.booking.live.LiveChanges;
import clinic.sunwise.platform.reach.Reach;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Twice a second, one statement for all who listen and none where nobody does. */
@Component
class Pulse {

    private final LiveChanges changes;

    Pulse(LiveChanges changes) {
        this.changes = changes;
    }

    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "PT0.5S")
    void beat() {
        try (Reach.Scope reach = Reach.everywhere()) {
            changes.pulse();
        }
    }

    /** Before the service waits for the answers under way: these have no end of their own. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        changes.close();
    }
}
