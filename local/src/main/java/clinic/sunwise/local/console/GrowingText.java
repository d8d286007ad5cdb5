package clinic.sunwise.local.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that another process writes to, followed from a point on. */
public final class GrowingText {

    private final Path file;
    private long shown;

    private GrowingText(Path file, long shown) {
        this.file = file;
        this.shown = shown;
    }

    /** Only what is added from now on; the file may still be missing. */
    public static GrowingText fromItsEnd(Path file) {
        try {
            return new GrowingText(file, Files.exists(file) ? Files.size(file) : 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void showNew(PrintStream out) {
        if (!Files.exists(file)) {
            return;
        }
        try (InputStream text = Files.newInputStream(file)) {
            text.skipNBytes(shown);
            byte[] added = text.readAllBytes();
            shown += added.length;
            out.write(added, 0, added.length);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
