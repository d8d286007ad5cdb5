package clinic.sunwise.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** {@code postmaster.pid}: the server writes its process id into the first line and its state into the eighth. */
final class PostmasterFile {

    private static final int STATE_LINE = 7;

    private final Path file;

    PostmasterFile(Path cluster) {
        this.file = cluster.resolve("postmaster.pid");
    }

    boolean isReady(long pid) {
        List<String> lines = lines();
        return lines.size() > STATE_LINE
                && lines.getFirst().strip().equals(Long.toString(pid))
                && lines.get(STATE_LINE).strip().equals("ready");
    }

    /**
     * Removes a file that a killed server left and whose id another program uses by now: PostgreSQL would take that program
     * for a running server and refuse to start. A dead id it clears away by itself.
     */
    void clearForeign() {
        List<String> lines = lines();
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,18}")) {
            return;
        }
        boolean foreign = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .flatMap(process -> process.info().command())
                .filter(command -> !command.endsWith("/postgres"))
                .isPresent();
        if (foreign) {
            delete();
        }
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete() {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
