package clinic.sunwise.local;

import clinic.sunwise.local.console.LaunchFailure;
import clinic.sunwise.local.directory.RunFile.Database;
import clinic.sunwise.local.past.Past;
import clinic.sunwise.local.process.JavaCommand;
import clinic.sunwise.local.process.Ports;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The three services of Sunwise, unpacked as the build leaves them: never from the nested jar (docs/decisions/0014). */
final class SunwiseServices implements Services {

    private static final String BOOKING = "booking";
    private static final String BILLING = "billing";
    private static final String IDENTITY = "identity";
    private static final int HEAP_MEGABYTES = 192;
    private static final int PAST_HEAP_MEGABYTES = 64;

    private final Path root;

    /** @param root of the source tree */
    SunwiseServices(Path root) {
        this.root = root;
    }

    @Override
    public Class<?> mainClass() {
        return Main.class;
    }

    @Override
    public List<String> databases() {
        return List.of(BOOKING, BILLING, IDENTITY);
    }

    @Override
    public List<String> keptByClinic() {
        return List.of(BOOKING, BILLING);
    }

    @Override
    public List<Service> in(Surroundings surroundings) {
        List<Integer> ports = Ports.free(2);
        int booking = ports.get(0);
        int billing = ports.get(1);
        return List.of(
                service("booking-service", booking, booking(surroundings)),
                service("billing-service", billing, billing(surroundings)),
                service("gateway", surroundings.gatewayPort(), gateway(booking, billing, surroundings)));
    }

    @Override
    public List<String> past(URI address, Instant until) {
        return JavaCommand.heapOf(PAST_HEAP_MEGABYTES)
                .option("-XX:TieredStopAtLevel=1")
                .mainClass(Past.class.getName(), System.getProperty("java.class.path"))
                .arguments(address.toString(), until.toString())
                .command();
    }

    @Override
    public boolean havePast() {
        return true;
    }

    private Service service(String name, int port, Map<String, String> environment) {
        Map<String, String> all = new TreeMap<>(environment);
        all.put("SERVER_ADDRESS", "127.0.0.1");
        all.put("SERVER_PORT", Integer.toString(port));
        all.put("SUNWISE_MODE", "local");
        Path jar = jar(name);
        List<String> command = JavaCommand.heapOf(HEAP_MEGABYTES)
                .classesFrom(jar.resolveSibling("classes.aot"))
                .jar(jar)
                .command();
        return new Service(name, port, environment.containsKey("SPRING_DATASOURCE_URL"), command, all);
    }

    private Path jar(String name) {
        Path jar = root.resolve(name).resolve("target/application").resolve(name + "-1.0.0-SNAPSHOT.jar");
        if (!Files.exists(jar)) {
            throw new LaunchFailure(jar + " is missing. Build it: mvn -DskipTests package.");
        }
        return jar;
    }

    private static Map<String, String> database(String name, Surroundings surroundings) {
        Database database = Objects.requireNonNull(surroundings.databases().get(name), name);
        return Map.of(
                "SPRING_DATASOURCE_URL", database.url(),
                "SPRING_DATASOURCE_USERNAME", database.username(),
                "SPRING_DATASOURCE_PASSWORD", database.password(),
                "SPRING_MAIL_HOST", "127.0.0.1",
                "SPRING_MAIL_PORT", Integer.toString(surroundings.smtpPort()),
                "SUNWISE_PUBLIC_ADDRESS", "http://localhost:" + surroundings.gatewayPort());
    }

    /** The tables are their owner's, as whom they are migrated. */
    private static Map<String, String> withDatabase(String name, Surroundings surroundings) {
        Map<String, String> environment = new TreeMap<>(database(name + "_service", surroundings));
        Database owner = Objects.requireNonNull(surroundings.databases().get(name), name);
        environment.putAll(Map.of(
                "SPRING_FLYWAY_USER",
                owner.username(),
                "SPRING_FLYWAY_PASSWORD",
                owner.password(),
                "SPRING_KAFKA_BOOTSTRAP_SERVERS",
                surroundings.kafka(),
                "SUNWISE_TOKEN_JWKS_URI",
                local(surroundings.gatewayPort()) + "/internal/jwks",
                "SUNWISE_CLOCK_FILE",
                surroundings.directory().clock().toString(),
                "SUNWISE_DEMO_DATA",
                "true",
                "SUNWISE_KEYS_FILE",
                surroundings.directory().keys(name).toString(),
                "SUNWISE_KEYS_CREATE",
                "true"));
        return environment;
    }

    /** While the past is told nobody is written to about it. */
    private static Map<String, String> booking(Surroundings surroundings) {
        Map<String, String> environment = withDatabase(BOOKING, surroundings);
        environment.put(
                "SUNWISE_MESSAGES_HOLD_FILE",
                surroundings.directory().unfinishedPast().toString());
        return environment;
    }

    private static Map<String, String> billing(Surroundings surroundings) {
        Map<String, String> environment = withDatabase(BILLING, surroundings);
        environment.putAll(ChosenSettings.ofBilling(System.getenv(), surroundings.gatewayPort()));
        return environment;
    }

    private static Map<String, String> gateway(int booking, int billing, Surroundings surroundings) {
        Map<String, String> environment = new TreeMap<>(database(IDENTITY, surroundings));
        environment.putAll(Map.of(
                "SUNWISE_BOOKING_URI", local(booking),
                "SUNWISE_BILLING_URI", local(billing),
                "SUNWISE_CLOCK_FILE", surroundings.directory().clock().toString(),
                "SUNWISE_DEMO_TOKENS", "true",
                // The demo's past, benchmarks and races are all patients of a clinic at once, from one address.
                "SUNWISE_REQUEST_LIMITS", "false",
                "SUNWISE_TOKEN_KEY_FILE", surroundings.directory().tokenKey().toString(),
                "SUNWISE_SECRET_KEY_FILE", surroundings.directory().secretKey().toString(),
                "SUNWISE_FIRST_ADMINISTRATOR", "administrator@example.org",
                "SUNWISE_FIRST_ADMINISTRATOR_CHAIN", "sunwise"));
        return environment;
    }

    private static String local(int port) {
        return "http://127.0.0.1:" + port;
    }
}
