package clinic.sunwise.platform.test;

import clinic.sunwise.platform.secrets.KeyEncryption;
import clinic.sunwise.platform.secrets.KeyFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One file of keys for a test run: all its services and databases seal by it. */
public final class TestKeys {

    /** Where it is. */
    public static final Path FILE = file();

    public static final KeyEncryption ENCRYPTION = KeyFile.at(FILE.toString(), true);

    private TestKeys() {}

    private static Path file() {
        try {
            Path folder = Files.createTempDirectory("sunwise-keys");
            folder.toFile().deleteOnExit();
            Path file = folder.resolve("keys");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
