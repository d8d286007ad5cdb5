package clinic.sunwise.local.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.local.console.LaunchFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    private Path parent;

    @Test
    void aNewOneIsItsOwnersAlone() throws IOException {
        DataDirectory directory = DataDirectory.prepared(parent.resolve("new"), 0);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.root())))
                .isEqualTo("rwx------");
    }

    @Test
    void aFullDiskIsCalledThat() {
        assertThatThrownBy(() -> DataDirectory.prepared(parent, Long.MAX_VALUE))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("is full")
                .hasMessageContaining("--data");
    }

    @Test
    void whatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "");
        assertThatThrownBy(() -> DataDirectory.prepared(file.resolve("below"), 0))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("cannot write to the data directory " + file);
    }

    @Test
    void onlyOneMayHoldTheLock() {
        DataDirectory directory = DataDirectory.prepared(parent, 0);
        try (DataLock held = DataLock.take(directory)) {
            assertThatThrownBy(() -> DataLock.take(directory))
                    .isInstanceOf(LaunchFailure.class)
                    .hasMessageContaining(
                            "in use by process " + ProcessHandle.current().pid());
        }
        DataLock.take(directory).close();
    }

    @Test
    void passwordsAreKeptAndPrivate() throws IOException {
        DataDirectory directory = DataDirectory.prepared(parent, 0);
        Passwords first = Passwords.of(directory, List.of("booking"));
        Passwords second = Passwords.of(directory, List.of("booking", "billing"));
        assertThat(second.of("booking")).isEqualTo(first.of("booking")).hasSize(48);
        assertThat(second.of("billing")).isNotEqualTo(second.of("booking"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.passwords())))
                .isEqualTo("rw-------");
    }

    @Test
    void theRunFileIsReadAsItWasWritten() {
        DataDirectory directory = DataDirectory.prepared(parent, 0);
        assertThat(RunFile.read(directory)).isEmpty();
        RunFile run = new RunFile(
                new RunningProcess(42, Instant.parse("2026-11-21T06:00:00.120Z"), 0, null),
                true,
                URI.create("http://127.0.0.1:8080"),
                "127.0.0.1:9092",
                Map.of("gateway", new RunningProcess(43, null, 8080, URI.create("http://127.0.0.1:8080/ready"))),
                Map.of(
                        "booking",
                        new RunFile.Database("jdbc:postgresql://127.0.0.1:5432/booking", "booking", "secret")));
        run.write(directory);
        assertThat(RunFile.read(directory)).contains(run);
    }

    @Test
    void aProcessIdThatIsUsedAgainIsNotTheSameProcess() {
        RunningProcess actual = RunningProcess.of(ProcessHandle.current(), 0, null);
        Instant started = ProcessHandle.current().info().startInstant().orElseThrow();
        assertThat(actual.alive()).contains(ProcessHandle.current());
        assertThat(new RunningProcess(actual.pid(), started.minusMillis(1_999), 0, null).alive())
                .isPresent();
        assertThat(new RunningProcess(actual.pid(), started.minusMillis(2_000), 0, null).alive())
                .isEmpty();
    }
}
