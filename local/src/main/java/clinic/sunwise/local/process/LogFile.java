package clinic.sunwise.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What a child wrote in this run; the run before is kept beside it as {@code <name>.previous.log}. */
public record LogFile(Path path) {

    private static final int TAIL_BYTES = 32 * 1024;
    private static final List<String> DISK_FULL = List.of("No space left on device", "ENOSPC", "Disk quota exceeded");

    /** Puts the log of the earlier run aside, so that this run begins with an empty one. */
    public void rotate() {
        if (!Files.exists(path)) {
            return;
        }
        String name = path.getFileName().toString().replaceFirst("\\.log$", "");
        try {
            Files.move(path, path.resolveSibling(name + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last lines, at most so many. */
    public String tail(int lines) {
        List<String> all = end().lines().toList();
        return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
    }

    /** Whether its end complains that the disk is full. */
    public boolean saysDiskFull() {
        String end = end();
        return DISK_FULL.stream().anyMatch(end::contains);
    }

    private String end() {
        if (!Files.exists(path)) {
            return "";
        }
        try (SeekableByteChannel channel = Files.newByteChannel(path)) {
            channel.position(Math.max(0, channel.size() - TAIL_BYTES));
            ByteBuffer buffer = ByteBuffer.allocate(TAIL_BYTES);
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // reads on until the file or the buffer ends
            }
            return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
