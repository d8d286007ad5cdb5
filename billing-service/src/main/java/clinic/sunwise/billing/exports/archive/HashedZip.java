package clinic.sunwise.billing.exports.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP that is written while it is sent. Its last file, {@code manifest.csv}, has path, size in bytes and SHA-256 of each other;
 * it waits in a file of the machine, not in memory. The same files always make the same bytes.
 */
public final class HashedZip implements AutoCloseable {

    private static final String MANIFEST = "manifest.csv";

    /**
     * One for all files, since the hour of making would be other bytes each time. On the first day that the format knows Java adds
     * a time that depends on the machine's zone.
     */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ZipOutputStream zip;
    private final Path spool;
    private final Writer manifest;

    /** Writes a file of the ZIP. */
    public interface Content {

        void write(OutputStream out) throws IOException;
    }

    /** Begins a ZIP. */
    public HashedZip(OutputStream out) throws IOException {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.spool = Files.createTempFile("manifest", ".csv");
        this.manifest = Files.newBufferedWriter(spool, StandardCharsets.UTF_8);
        manifest.write("path,bytes,sha256\r\n");
    }

    /**
     * Adds a file.
     *
     * @param path of letters, digits, hyphens, dots and slashes
     */
    public void file(String path, Content content) throws IOException {
        begin(path);
        Counting counting = new Counting(zip);
        DigestOutputStream digest = new DigestOutputStream(counting, sha256());
        content.write(digest);
        digest.flush();
        zip.closeEntry();
        String hash = HexFormat.of().formatHex(digest.getMessageDigest().digest());
        manifest.write(path + "," + counting.bytes + "," + hash + "\r\n");
    }

    /** Adds a file that is in memory. */
    public void file(String path, byte[] content) throws IOException {
        file(path, out -> out.write(content));
    }

    /** Completes the ZIP; one that was given up has no manifest and no end. */
    public void finish() throws IOException {
        manifest.close();
        begin(MANIFEST);
        Files.copy(spool, zip);
        zip.closeEntry();
        zip.finish();
    }

    @Override
    public void close() throws IOException {
        manifest.close();
        Files.deleteIfExists(spool);
    }

    private void begin(String path) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Counts, and leaves the ZIP open. */
    private static final class Counting extends FilterOutputStream {

        private long bytes;

        Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int each) throws IOException {
            bytes++;
            out.write(each);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            bytes += length;
            out.write(some, from, length);
        }
    }
}
