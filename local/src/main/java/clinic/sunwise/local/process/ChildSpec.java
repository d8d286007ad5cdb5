package clinic.sunwise.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A process to run.
 *
 * @param command the program and its arguments; it must replace itself by exec rather than fork, so that its process id is the child's
 * @param environment added to the few inherited variables (see {@link InheritedEnvironment})
 * @param clearing makes way for it, before each of its starts
 * @param log receives standard output and error
 * @param stopSignal asks it to end
 * @param stopWithin after this it is killed
 */
public record ChildSpec(
        String name,
        List<String> command,
        Map<String, String> environment,
        Runnable clearing,
        Path log,
        StopSignal stopSignal,
        Duration stopWithin) {

    public ChildSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
