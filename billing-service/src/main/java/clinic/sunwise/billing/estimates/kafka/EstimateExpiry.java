package clinic.sunwise.billing.estimates.kafka;

import clinic.sunwise.billing.estimates.Estimates;
import clinic.sunwise.billing.issuers.Issuers;
import clinic.sunwise.platform.reach.Reach;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets estimates expire soon after their last day, so that booking learns of it by the event. */
@Component
class EstimateExpiry {

    private final Estimates estimates;
    private final Issuers issuers;

    EstimateExpiry(Estimates estimates, Issuers issuers) {
        this.estimates = estimates;
        this.issuers = issuers;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
    void expire() {
        try (Reach.Scope reach = Reach.everywhere()) {
            issuers.all().forEach(estimates::expire);
        }
    }
}
