package clinic.sunwise.local;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A program of ours that tells its readiness over HTTP.
 *
 * @param usesDatabase whether it must wait for PostgreSQL before it starts
 */
public record Service(
        String name, int port, boolean usesDatabase, List<String> command, Map<String, String> environment) {

    public Service {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    public URI readiness() {
        return URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
    }
}
