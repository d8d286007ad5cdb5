package clinic.sunwise.local.directory;

import clinic.sunwise.local.console.LaunchFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * By how much the services' clock is ahead of the system's. It is kept with the data, and on kept data it never goes back:
 * what was written in the shifted future must not come to lie after now.
 */
public final class ClockShift {

    private final DataDirectory directory;
    private final Clock system;

    public ClockShift(DataDirectory directory, Clock system) {
        this.directory = directory;
        this.system = system;
    }

    /** The shift of the last run; zero if there was none. */
    public Duration kept() {
        try {
            return Files.exists(directory.clock())
                    ? Duration.parse(Files.readString(directory.clock()).strip())
                    : Duration.ZERO;
        } catch (DateTimeException e) {
            throw new LaunchFailure(
                    "the clock file " + directory.clock() + " does not hold a duration such as PT12H.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Sets the clock for this run.
     *
     * @param wanted the time at which the services start; null keeps the shift of the last run
     * @return the shift that holds now
     * @throws LaunchFailure if data is kept that already reached a later time than the wanted one
     */
    public Duration set(@Nullable Instant wanted) {
        if (wanted == null) {
            return kept();
        }
        Instant reached = system.instant().plus(kept());
        if (directory.holdsDatabase() && wanted.isBefore(reached)) {
            throw new LaunchFailure("the data in " + directory.root() + " has already reached "
                    + reached.truncatedTo(ChronoUnit.SECONDS)
                    + " and time does not go back. Choose a later --now, or start afresh with another --data DIR.");
        }
        Duration shift = Duration.between(system.instant(), wanted).truncatedTo(ChronoUnit.MILLIS);
        PrivateFile.write(directory.clock(), shift + "\n");
        return shift;
    }
}
