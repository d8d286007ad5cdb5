package clinic.sunwise.local.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.local.console.LaunchFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockShiftTest {

    private static final Instant SYSTEM = Instant.parse("2026-11-21T06:00:00Z");

    @TempDir
    private Path root;

    private DataDirectory directory;
    private ClockShift shift;

    @BeforeEach
    void atAKnownTime() {
        directory = DataDirectory.at(root);
        shift = new ClockShift(directory, Clock.fixed(SYSTEM, ZoneOffset.UTC));
    }

    @Test
    void withoutAWishANewDirectoryFollowsTheSystem() {
        assertThat(shift.set(null)).isZero();
        assertThat(directory.clock()).doesNotExist();
    }

    @Test
    void aWishIsWrittenAsADuration() {
        assertThat(shift.set(Instant.parse("2026-11-23T07:30:00Z"))).isEqualTo(Duration.parse("PT49H30M"));
        assertThat(directory.clock()).hasContent("PT49H30M");
    }

    @Test
    void withoutAWishTheShiftOfTheLastRunHolds() {
        shift.set(SYSTEM.plus(Duration.ofHours(5)));
        assertThat(shift.set(null)).isEqualTo(Duration.ofHours(5));
    }

    @Test
    void onNewDataEvenThePastMayBeTried() {
        assertThat(shift.set(SYSTEM.minusSeconds(60))).isEqualTo(Duration.ofMinutes(-1));
    }

    @Test
    void onKeptDataTimeGoesForwardOnly() throws IOException {
        shift.set(SYSTEM.plus(Duration.ofHours(5)));
        Files.createDirectories(directory.postgres());
        Files.writeString(directory.postgres().resolve("PG_VERSION"), "18");

        assertThatThrownBy(() -> shift.set(Instant.parse("2026-11-21T10:59:59.999Z")))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("has already reached 2026-11-21T11:00:00Z");
        assertThat(shift.set(Instant.parse("2026-11-21T11:00:00Z"))).isEqualTo(Duration.ofHours(5));
        assertThat(shift.set(Instant.parse("2026-11-21T11:00:01Z"))).isEqualTo(Duration.parse("PT5H1S"));
    }

    @Test
    void aBrokenClockFileIsNamed() throws IOException {
        Files.writeString(directory.clock(), "tomorrow");
        assertThatThrownBy(() -> shift.set(null))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining(directory.clock().toString());
    }
}
