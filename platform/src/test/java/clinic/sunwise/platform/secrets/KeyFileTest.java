package clinic.sunwise.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {

    private static final String KEY = Base64.getEncoder().encodeToString(Gcm.random(Gcm.KEY_BYTES));

    @TempDir
    Path folder;

    @Test
    void aFileIsMadeForItsOwnerOnlyWhereThatIsAsked() throws IOException {
        Path file = folder.resolve("below/keys");
        KeyFile made = KeyFile.at(file.toString(), true);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        byte[] wrapped = made.wrap(made.current(), new byte[] {1, 2, 3}, "anna");
        assertThat(KeyFile.at(file.toString(), true).unwrap(1, wrapped, "anna")).containsExactly(1, 2, 3);
        assertThatThrownBy(() -> made.unwrap(1, wrapped, "bella"))
                .hasMessageContaining("is not the one that has wrapped");
    }

    @Test
    void withoutAFileNothingStarts() {
        assertThatThrownBy(() -> KeyFile.at("", true).current()).hasMessageContaining("SUNWISE_KEYS_FILE is not set");
        String missing = folder.resolve("missing").toString();
        assertThatThrownBy(() -> KeyFile.at(missing, false).current())
                .hasMessageContaining("cannot be read from " + missing)
                .hasMessageContaining("nothing of it is legible");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n", "1:", "1:c2hvcnQ=", "0:KEY", "KEY", "x:KEY", "1:KEY?", "1:KEY\nhalf", "9999999999:KEY"
            })
    void aFileOfSomethingElseIsTold(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("keys"), content.replace("KEY", KEY));
        assertThatThrownBy(() -> KeyFile.at(file.toString(), true).current())
                .isInstanceOf(IllegalStateException.class)
                .message()
                .startsWith(file + " ")
                .doesNotContain(KEY);
    }

    @Test
    void aKeyIsAddedWhileTheServiceRuns() throws IOException {
        Path file = Files.writeString(folder.resolve("keys"), "1:" + KEY + "\n");
        KeyFile keys = KeyFile.at(file.toString(), false);
        byte[] old = keys.wrap(keys.current(), new byte[] {1}, "anna");
        String second = Base64.getEncoder().encodeToString(Gcm.random(Gcm.KEY_BYTES));
        Files.writeString(file, "2:" + second + "\n", StandardOpenOption.APPEND);
        assertThat(keys.current()).isEqualTo(2);
        assertThat(keys.unwrap(1, old, "anna")).containsExactly(1);
        assertThatThrownBy(() -> keys.unwrap(2, old, "anna")).hasMessageContaining("key 2 in");
        Files.writeString(file, "2:" + second + "\n");
        assertThatThrownBy(() -> keys.unwrap(1, old, "anna")).hasMessageContaining("key 1 is not in");
    }
}
