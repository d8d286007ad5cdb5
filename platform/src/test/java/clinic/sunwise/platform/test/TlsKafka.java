package clinic.sunwise.platform.test;

import clinic.sunwise.platform.test.TlsAuthority.Identity;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;

/**
 * A Kafka broker that speaks TLS only, for one test: to whoever shows a certificate of the authority at one port, to the user
 * {@link #USER} with her password at another.
 */
public final class TlsKafka implements AutoCloseable {

    /** Whom the second port lets in. */
    public static final String USER = "sample";

    /** Of {@link #USER}. */
    public static final String PASSWORD = "password-of-a-test";

    private final int byCertificate = freePort();
    private final int byPassword = freePort();
    private final KafkaRaftServer server;

    /** @param shown the broker's certificate and its key */
    public TlsKafka(TlsAuthority authority, Identity shown) {
        try {
            Path folder = Files.createTempDirectory("sunwise-tls-kafka");
            String settings = settings(folder.resolve("data"), authority.file(), shown.both());
            Path file = Files.writeString(folder.resolve("server.properties"), settings);
            StorageTool.execute(
                    new String[] {
                        "format",
                        "--config",
                        file.toString(),
                        "--cluster-id=5L6g3nShT-eMCtK--X86sw",
                        "--add-scram",
                        "SCRAM-SHA-512=[name=" + USER + ",password=" + PASSWORD + "]"
                    },
                    new PrintStream(Files.newOutputStream(folder.resolve("format.log")), true, StandardCharsets.UTF_8));
            Properties properties = new Properties();
            properties.load(Files.newBufferedReader(file));
            server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
            server.startup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a client shows its certificate. */
    public String byCertificate() {
        return "localhost:" + byCertificate;
    }

    /** Where a client shows a password. */
    public String byPassword() {
        return "localhost:" + byPassword;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private String settings(Path data, Path authority, Path shown) {
        int controller = freePort();
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@localhost:%d
                listeners=SSL://localhost:%d,SASL_SSL://localhost:%d,CONTROLLER://localhost:%d
                listener.security.protocol.map=SSL:SSL,SASL_SSL:SASL_SSL,CONTROLLER:SSL
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=SSL
                ssl.client.auth=required
                listener.name.sasl_ssl.ssl.client.auth=none
                ssl.keystore.type=PEM
                ssl.keystore.location=%s
                ssl.truststore.type=PEM
                ssl.truststore.location=%s
                sasl.enabled.mechanisms=SCRAM-SHA-512
                listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config=\
                org.apache.kafka.common.security.scram.ScramLoginModule required;
                log.dirs=%s
                auto.create.topics.enable=false
                offsets.topic.num.partitions=3
                offsets.topic.replication.factor=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                group.initial.rebalance.delay.ms=0
                """.formatted(controller, byCertificate, byPassword, controller, shown, authority, data);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
