package clinic.sunwise.billing.packages.kafka;

import clinic.sunwise.billing.money.Money;
import clinic.sunwise.billing.packages.CoursePackage;
import clinic.sunwise.billing.packages.PackageAnnouncements;
import clinic.sunwise.billing.pricing.Treatment;
import clinic.sunwise.platform.events.EventPublisher;
import clinic.sunwise.platform.events.OutgoingEvent;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class PublishedPackages implements PackageAnnouncements {

    private final EventPublisher events;

    PublishedPackages(EventPublisher events) {
        this.events = events;
    }

    /** As {@code billing.package-bought.v1} describes it. */
    private record PackageBought(
            UUID packageId,
            UUID invoiceId,
            String invoiceNumber,
            UUID patientId,
            Treatment treatment,
            int sessions,
            LocalDate soldOn,
            LocalDate expiresOn,
            Money total) {}

    /** As {@code billing.package-used-up.v1} describes it. */
    private record PackageUsedUp(UUID packageId, UUID patientId, UUID lastAppointmentId, LocalDate lastSessionOn) {}

    @Override
    public void bought(CoursePackage sold) {
        publish(
                "billing.package-bought.v1",
                sold,
                new PackageBought(
                        sold.id(),
                        sold.invoice().id(),
                        sold.invoice().number(),
                        sold.patient(),
                        sold.order().treatment(),
                        sold.sessions(),
                        sold.soldOn(),
                        sold.expiresOn(),
                        sold.price().gross()));
    }

    @Override
    public void usedUp(CoursePackage used) {
        CoursePackage.Use last = used.uses().getLast();
        publish(
                "billing.package-used-up.v1",
                used,
                new PackageUsedUp(used.id(), used.patient(), last.appointment(), last.sessionOn()));
    }

    private void publish(String type, CoursePackage about, Object data) {
        events.publish(new OutgoingEvent(type, about.id(), about.clinic(), data));
    }
}
