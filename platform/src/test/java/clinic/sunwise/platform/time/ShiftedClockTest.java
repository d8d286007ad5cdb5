package clinic.sunwise.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShiftedClockTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void followsItsFile() throws IOException {
        Path file = folder.resolve("clock");
        ShiftedClock clock = new ShiftedClock(file, Clock.fixed(NOW, ZoneOffset.UTC));
        assertThat(clock.instant()).isEqualTo(NOW);
        write(file, "PT24H\n", 1);
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-11-22T08:00:00Z"));
        write(file, "-PT1H", 2);
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-11-21T07:00:00Z"));
    }

    @Test
    void onlyLocalModeShiftsIt() {
        TimeConfiguration configuration = new TimeConfiguration();
        assertThat(configuration.clock("local", folder.toString())).isInstanceOf(ShiftedClock.class);
        assertThat(configuration.clock("production", "")).isEqualTo(Clock.systemUTC());
        assertThatThrownBy(() -> configuration.clock("production", folder.toString()))
                .hasMessageContaining("local only");
    }

    private static void write(Path file, String shift, int second) throws IOException {
        Files.writeString(file, shift);
        Files.setLastModifiedTime(file, FileTime.fromMillis(second * 1000L));
    }
}
