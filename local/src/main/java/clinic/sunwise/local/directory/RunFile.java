package clinic.sunwise.local.directory;

import java.net.URI;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code run.json}: what runs now, for {@code down}, {@code status} and for tests that reach behind the gateway. It holds
 * passwords, hence only its owner may read it.
 *
 * @param ready whether everything was ready once
 * @param address of the gateway
 * @param kafka bootstrap address
 * @param processes by name: postgres, kafka and the services
 * @param databases by name
 */
public record RunFile(
        RunningProcess launcher,
        boolean ready,
        URI address,
        @Nullable String kafka,
        Map<String, RunningProcess> processes,
        Map<String, Database> databases) {

    /** A database and the role that owns it. */
    public record Database(String url, String username, String password) {}

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public RunFile {
        processes = Map.copyOf(processes);
        databases = Map.copyOf(databases);
    }

    public static Optional<RunFile> read(DataDirectory directory) {
        return Files.exists(directory.run())
                ? Optional.of(JSON.readValue(directory.run(), RunFile.class))
                : Optional.empty();
    }

    public void write(DataDirectory directory) {
        PrivateFile.write(directory.run(), JSON.writeValueAsString(this));
    }
}
