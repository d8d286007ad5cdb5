package clinic.sunwise.platform.test;

import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.testcontainers.kafka.KafkaContainer;

/** One Kafka broker for a test run. */
public final class RealKafka {

    private static final String BOOTSTRAP_SERVERS = Docker.ANSWERS ? container() : embedded();

    private RealKafka() {}

    /** Host and port for clients. */
    public static String bootstrapServers() {
        return BOOTSTRAP_SERVERS;
    }

    private static String container() {
        KafkaContainer kafka = new KafkaContainer("apache/kafka:4.2.1");
        kafka.start();
        return kafka.getBootstrapServers();
    }

    private static String embedded() {
        EmbeddedKafkaKraftBroker kafka = new EmbeddedKafkaKraftBroker(1, 1);
        kafka.brokerProperty("auto.create.topics.enable", "false");
        kafka.brokerProperty("group.initial.rebalance.delay.ms", "0");
        kafka.afterPropertiesSet();
        return kafka.getBrokersAsString();
    }
}
