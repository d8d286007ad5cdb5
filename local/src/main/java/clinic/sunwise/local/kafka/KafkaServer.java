package clinic.sunwise.local.kafka;

import clinic.sunwise.local.directory.DataDirectory;
import clinic.sunwise.local.directory.PrivateFile;
import clinic.sunwise.local.process.ChildSpec;
import clinic.sunwise.local.process.JavaCommand;
import clinic.sunwise.local.process.StopSignal;
import clinic.sunwise.local.process.Tool;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One node that is broker and controller (KRaft), on the loopback address. */
public final class KafkaServer {

    public static final String NAME = "kafka";

    private final DataDirectory directory;
    private final int port;
    private final int controllerPort;

    public KafkaServer(DataDirectory directory, int port, int controllerPort) {
        this.directory = directory;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    /** Writes the settings of this run, and formats the storage if it is new. */
    public void prepare() {
        PrivateFile.write(settingsFile(), settings());
        if (Files.notExists(storage().resolve("meta.properties"))) {
            // One of 64 ids begins with a hyphen: after a blank the tool would take it for an option.
            List<String> format = JavaCommand.heapOf(64)
                    .mainClass("kafka.tools.StorageTool", ownClasspath())
                    .arguments("format", "--config", settingsFile().toString(), "--cluster-id=" + newClusterId())
                    .command();
            Tool.run("format the storage of Kafka", format, Map.of());
        }
    }

    public ChildSpec spec() {
        List<String> command = JavaCommand.heapOf(192)
                .property("org.slf4j.simpleLogger.defaultLogLevel", "warn")
                .property("org.slf4j.simpleLogger.log.kafka.server.KafkaRaftServer", "info")
                .property("org.slf4j.simpleLogger.showDateTime", "true")
                .property("org.slf4j.simpleLogger.dateTimeFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSXXX")
                .mainClass("kafka.Kafka", ownClasspath())
                .arguments(settingsFile().toString())
                .command();
        return new ChildSpec(
                NAME, command, Map.of(), () -> {}, directory.log(NAME).path(), StopSignal.TERM, Duration.ofSeconds(20));
    }

    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    public boolean isReady() {
        return isReady(port);
    }

    /** Whether a broker answers its own protocol there, which it does only when it has started completely. */
    public static boolean isReady(int port) {
        return BrokerProbe.answers(port);
    }

    /** The broker's classes stand on the launcher's own classpath. */
    private static String ownClasspath() {
        return System.getProperty("java.class.path");
    }

    private Path storage() {
        return directory.kafka();
    }

    private Path settingsFile() {
        return directory.root().resolve("kafka.properties");
    }

    private static String newClusterId() {
        UUID id = UUID.randomUUID();
        ByteBuffer bytes = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** The voters are named by configuration, not in the storage, because the ports are others in each run. */
    private String settings() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                num.partitions=6
                offsets.topic.num.partitions=3
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                broker.session.timeout.ms=6000
                broker.heartbeat.interval.ms=1000
                num.network.threads=2
                num.io.threads=2
                log.cleaner.dedupe.buffer.size=4194304
                log.index.size.max.bytes=1048576
                """.formatted(port, controllerPort, storage());
    }
}
