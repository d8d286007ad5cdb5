package clinic.sunwise.platform.events;

import org.springframework.kafka.annotation.KafkaListener;

/** Reads the topics that this service consumes. */
class EventListener {

    private final Inbox inbox;

    EventListener(Inbox inbox) {
        this.inbox = inbox;
    }

    @KafkaListener(
            id = "events",
            groupId = "${sunwise.events.group}",
            topics = "#{'${sunwise.events.consumes}'.split(',')}",
            containerFactory = "eventContainers")
    void receive(String value) {
        inbox.receive(value);
    }
}
