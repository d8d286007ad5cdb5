package clinic.sunwise.billing.exports.kept.postgres;

import clinic.sunwise.billing.exports.kept.KeptExports;
import clinic.sunwise.platform.reach.Reach;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks for what has to be made. One export at a time in each instance, beside the scheduler's own thread, which others need; which
 * instance makes which is decided by the database.
 */
@Component
class ExportRounds {

    private static final Logger LOG = LoggerFactory.getLogger(ExportRounds.class);

    private final KeptExports exports;
    private final AtomicBoolean making = new AtomicBoolean();

    ExportRounds(KeptExports exports) {
        this.exports = exports;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT1M")
    void ask() {
        try (Reach.Scope reach = Reach.everywhere()) {
            exports.askForWhatIsDue();
        }
    }

    @Scheduled(initialDelayString = "PT3S", fixedDelayString = "PT3S")
    void make() {
        if (making.compareAndSet(false, true)) {
            Thread.ofVirtual().name("kept-exports").start(this::makeAll);
        }
    }

    /** A failure is left for the next round. */
    private void makeAll() {
        try (Reach.Scope reach = Reach.everywhere()) {
            boolean found = true;
            while (found) {
                found = exports.makeNext();
            }
        } catch (RuntimeException e) {
            LOG.warn("an export was not made", e);
        } finally {
            making.set(false);
        }
    }
}
