package clinic.sunwise.billing.agency.soap;

import clinic.sunwise.billing.agency.RecordSubmissions;
import clinic.sunwise.platform.reach.Reach;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks for what has to be sent, beside the scheduler's own thread; which instance sends what is decided by the database. */
class SubmissionRounds {

    private static final Logger LOG = LoggerFactory.getLogger(SubmissionRounds.class);

    private final RecordSubmissions submissions;
    private final AtomicBoolean sending = new AtomicBoolean();

    SubmissionRounds(RecordSubmissions submissions) {
        this.submissions = submissions;
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT10S")
    void send() {
        if (sending.compareAndSet(false, true)) {
            Thread.ofVirtual().name("tax-agency").start(this::sendDue);
        }
    }

    private void sendDue() {
        try (Reach.Scope reach = Reach.everywhere()) {
            submissions.due().forEach(this::send);
        } finally {
            sending.set(false);
        }
    }

    /** A failure is left for a later round, and keeps no other clinic from its turn. */
    private void send(String clinic) {
        try {
            submissions.send(clinic);
        } catch (RuntimeException e) {
            LOG.warn("records of {} were not sent to the tax agency", clinic, e);
        }
    }
}
