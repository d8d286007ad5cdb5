package clinic.sunwise.platform.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The system's clock moved by the duration that a file holds (ISO 8601, such as {@code PT1234H}); a missing file moves it by
 * nothing. A change of the file takes effect with the next reading. For local mode only.
 */
public final class ShiftedClock extends Clock {

    private record Shift(FileTime modified, Duration by) {}

    private static final Shift NONE = new Shift(FileTime.fromMillis(0), Duration.ZERO);

    private final Path file;
    private final Clock system;
    private volatile Shift shift = NONE;

    public ShiftedClock(Path file, Clock system) {
        this.file = file;
        this.system = system;
    }

    /**
     * The shifted moment.
     *
     * @throws java.time.DateTimeException if the file does not hold a duration
     */
    @Override
    public Instant instant() {
        return system.instant().plus(current().by());
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ShiftedClock(file, system.withZone(zone));
    }

    private Shift current() {
        try {
            FileTime modified = Files.getLastModifiedTime(file);
            Shift known = shift;
            if (!known.modified().equals(modified)) {
                known = new Shift(
                        modified, Duration.parse(Files.readString(file).strip()));
                shift = known;
            }
            return known;
        } catch (NoSuchFileException e) {
            return NONE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
