package clinic.sunwise.local;

import clinic.sunwise.local.directory.RunFile.Database;
import clinic.sunwise.local.process.JavaCommand;
import clinic.sunwise.local.process.Ports;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The real launcher with the real PostgreSQL and Kafka, and with services of the test's own. */
final class TestLauncher {

    private TestLauncher() {}

    public static void main(String[] words) {
        System.exit(Main.run(List.of(words), Path.of("").toAbsolutePath(), new TestServices()));
    }

    private static final class TestServices implements Services {

        @Override
        public Class<?> mainClass() {
            return TestLauncher.class;
        }

        @Override
        public List<String> databases() {
            return List.of("first", "second");
        }

        @Override
        public List<String> keptByClinic() {
            return List.of("first");
        }

        @Override
        public List<Service> in(Surroundings surroundings) {
            return List.of(
                    service("first-service", Ports.free(1).getFirst(), surroundings, "first"),
                    service("second-service", Ports.free(1).getFirst(), surroundings, "second"),
                    service("front", surroundings.gatewayPort(), surroundings, ""));
        }

        @Override
        public boolean havePast() {
            return false;
        }

        @Override
        public List<String> past(URI address, Instant until) {
            return List.of();
        }

        private static Service service(String name, int port, Surroundings surroundings, String database) {
            Map<String, String> environment = new HashMap<>();
            environment.put("PORT", Integer.toString(port));
            environment.put(
                    "STOPPED",
                    surroundings.directory().root().resolve(name + ".stopped").toString());
            Database known = surroundings.databases().get(database);
            if (known != null) {
                environment.put("DATABASE_URL", known.url());
                environment.put("DATABASE_USER", known.username());
                environment.put("DATABASE_PASSWORD", known.password());
            }
            if (name.equals(System.getProperty("test.failing"))) {
                environment.put("FAILS_WITH", System.getProperty("test.fails-with"));
            }
            List<String> command = JavaCommand.heapOf(32)
                    .mainClass(TestService.class.getName(), System.getProperty("java.class.path"))
                    .command();
            return new Service(name, port, known != null, command, environment);
        }
    }
}
