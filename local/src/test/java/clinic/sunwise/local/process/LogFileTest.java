package clinic.sunwise.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogFileTest {

    @TempDir
    private Path directory;

    private LogFile log;

    @BeforeEach
    void inAnEmptyDirectory() {
        log = new LogFile(directory.resolve("kafka.log"));
    }

    @Test
    void aMissingLogIsEmpty() {
        log.rotate();
        assertThat(log.tail(5)).isEmpty();
        assertThat(log.saysDiskFull()).isFalse();
    }

    @Test
    void theRunBeforeIsKeptBeside() throws IOException {
        Files.writeString(log.path(), "older");
        log.rotate();
        Files.writeString(log.path(), "old");
        log.rotate();
        assertThat(log.path()).doesNotExist();
        assertThat(directory.resolve("kafka.previous.log")).hasContent("old");
    }

    @Test
    void theTailIsItsLastLinesHoweverLongItIs() throws IOException {
        Files.writeString(log.path(), "line\n".repeat(100_000) + "last but one\nlast\n");
        assertThat(log.tail(2)).isEqualTo("last but one\nlast");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PANIC:  could not write to file: No space left on device | true",
                "java.io.IOException: Disk quota exceeded                 | true",
                "there is space left on every device                      | false",
            })
    void knowsTheSystemsWordsForAFullDisk(String line, boolean full) throws IOException {
        Files.writeString(log.path(), "first\n" + line + "\nshutting down\n");
        assertThat(log.saysDiskFull()).isEqualTo(full);
    }
}
