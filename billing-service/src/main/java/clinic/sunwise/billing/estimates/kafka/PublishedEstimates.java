package clinic.sunwise.billing.estimates.kafka;

import clinic.sunwise.billing.estimates.Estimate;
import clinic.sunwise.billing.estimates.EstimateAnnouncements;
import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.pricing.Treatment;
import clinic.sunwise.platform.events.EventPublisher;
import clinic.sunwise.platform.events.OutgoingEvent;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class PublishedEstimates implements EstimateAnnouncements {

    private final EventPublisher events;

    PublishedEstimates(EventPublisher events) {
        this.events = events;
    }

    /** As {@code billing.estimate-*.v1} describe it. */
    private record EstimateChanged(
            UUID estimateId,
            String number,
            UUID patientId,
            Treatment treatment,
            LocalDate handedOverOn,
            LocalDate validUntil,
            LocalDate firstDay,
            boolean compulsory,
            Money total) {}

    @Override
    public void tell(String event, Estimate estimate) {
        events.publish(new OutgoingEvent(
                event,
                estimate.id(),
                estimate.clinic(),
                new EstimateChanged(
                        estimate.id(),
                        estimate.number().text(),
                        estimate.patient(),
                        estimate.order().treatment(),
                        estimate.handedOverOn(),
                        estimate.validUntil(),
                        estimate.firstDay(),
                        estimate.compulsory(),
                        estimate.quote().vat().gross())));
    }
}
