package clinic.sunwise.booking;

import clinic.sunwise.platform.test.RealKafka;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** What has left on booking's topic. */
public final class SentEvents {

    private SentEvents() {}

    /** The first event of this type that speaks of this id; waits for it. */
    public static String await(String type, String id) {
        List<String> found = new ArrayList<>();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            found.clear();
            found.addAll(all().stream()
                    .filter(each -> each.contains('"' + type + '"') && each.contains(id))
                    .toList());
            return !found.isEmpty();
        });
        return found.getFirst();
    }

    private static List<String> all() {
        Map<String, Object> configuration = Map.of("bootstrap.servers", RealKafka.bootstrapServers());
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(configuration, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("booking.events").stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<String> events = new ArrayList<>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                for (ConsumerRecord<String, String> each : consumer.poll(Duration.ofMillis(100))) {
                    events.add(each.value());
                }
            }
            return events;
        }
    }
}
