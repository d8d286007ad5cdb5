package clinic.sunwise.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.local.console.LaunchFailure;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    private static final Path DEFAULT = Path.of("/source/.sunwise");

    @Test
    void upWithoutOptionsHasTheDefaults() {
        assertThat(parse("up")).isEqualTo(new Command.Up(false, 8080, DEFAULT, null, true));
    }

    @Test
    void optionsComeInAnyOrder() {
        assertThat(parse("up", "--now", "2027-01-04T09:00:00Z", "--data", "d", "--detach", "--port", "9090"))
                .isEqualTo(new Command.Up(true, 9090, Path.of("d"), Instant.parse("2027-01-04T09:00:00Z"), true));
    }

    @Test
    void downAndStatusTakeTheDirectoryOnly() {
        assertThat(parse("down")).isEqualTo(new Command.Down(DEFAULT));
        assertThat(parse("status", "--data", "d")).isEqualTo(new Command.Status(Path.of("d")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "65535"})
    void portsAtTheBorder(String port) {
        assertThat(parse("up", "--port", port))
                .isEqualTo(new Command.Up(false, Integer.parseInt(port), DEFAULT, null, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "up --port -1               | --port needs a number from 0 to 65535, not '-1'.",
                "up --port 65536            | --port needs a number from 0 to 65535, not '65536'.",
                "up --port x                | --port needs a number from 0 to 65535, not 'x'.",
                "up --port                  | --port needs a value.",
                "up --now 2027-01-04        | --now needs a time such as 2027-01-04T09:00:00Z, not '2027-01-04'.",
                "up --now 2027-01-04T09:00  | --now needs a time such as 2027-01-04T09:00:00Z, not '2027-01-04T09:00'.",
                "up --data                  | --data needs a value.",
                "up --detached              | unknown option '--detached'.",
                "down --port 1              | unknown option '--port'.",
                "status --now x             | unknown option '--now'.",
                "restart                    | unknown command 'restart': say up, down or status.",
            })
    void whatIsNotUnderstoodIsNamed(String words, String message) {
        assertThatThrownBy(() -> parse(words.split(" ")))
                .isInstanceOf(LaunchFailure.class)
                .hasMessage(message);
    }

    private static Command parse(String... words) {
        return CommandLine.parse(List.of(words), DEFAULT);
    }
}
