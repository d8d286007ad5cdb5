package clinic.sunwise.platform.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;

/**
 * Reads the topics that this service consumes. What comes together from one clinic takes effect together, in one transaction; should anything
 * of it fail, each event by itself, so that a bad one keeps back none before it and only its retries those behind it.
 */
class EventListener {

    /** Others who issue or receive money at that clinic wait as long as so many take. */
    private static final int MOST_TOGETHER = 50;

    private final Inbox inbox;

    EventListener(Inbox inbox) {
        this.inbox = inbox;
    }

    /** An event and its place in the batch. */
    private record Placed(int index, Inbox.Handled event) {}

    @KafkaListener(
            id = "events",
            groupId = "${sunwise.events.group}",
            topics = "#{'${sunwise.events.consumes}'.split(',')}",
            containerFactory = "eventContainers",
            batch = "true")
    void receive(List<ConsumerRecord<String, String>> records) {
        List<Placed> run = new ArrayList<>();
        for (int index = 0; index < records.size(); index++) {
            Optional<Inbox.Handled> event = read(records, index, run);
            if (event.isPresent()) {
                if (run.size() == MOST_TOGETHER || !isOfSameClinic(run, event.get())) {
                    take(run);
                }
                run.add(new Placed(index, event.get()));
            }
        }
        take(run);
    }

    /** What stands before one that cannot be read takes effect first. */
    private Optional<Inbox.Handled> read(List<ConsumerRecord<String, String>> records, int index, List<Placed> run) {
        try {
            return inbox.read(records.get(index).value());
        } catch (UnprocessableEvent e) {
            take(run);
            throw failed(e, index);
        }
    }

    private void take(List<Placed> run) {
        boolean together = run.size() > 1
                && inbox.takenTogether(run.stream().map(Placed::event).toList());
        if (!together) {
            run.forEach(this::take);
        }
        run.clear();
    }

    private void take(Placed placed) {
        try {
            inbox.take(placed.event());
        } catch (RuntimeException e) {
            throw failed(e, placed.index());
        }
    }

    private static boolean isOfSameClinic(List<Placed> run, Inbox.Handled event) {
        return run.isEmpty() || run.getFirst().event().clinic().equals(event.clinic());
    }

    private static BatchListenerFailedException failed(RuntimeException cause, int index) {
        return new BatchListenerFailedException("an event of a batch has failed", cause, index);
    }
}
