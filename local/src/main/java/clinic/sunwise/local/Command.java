package clinic.sunwise.local;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the person asked for. */
sealed interface Command {

    Path data();

    /**
     * Start everything.
     *
     * @param port of the gateway; 0 takes any free one
     * @param now the time at which the services start; null: the time of the machine or of the kept data
     * @param past whether empty data are given a past
     */
    record Up(boolean detach, int port, Path data, @Nullable Instant now, boolean past) implements Command {}

    record Down(Path data) implements Command {}

    record Status(Path data) implements Command {}
}
