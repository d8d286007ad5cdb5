package clinic.sunwise.billing.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What a ZIP has in it, by its directory, as programs read it. */
public final class Zips {

    private Zips() {}

    /** Its files by their paths, in their order. */
    public static Map<String, byte[]> files(byte[] zip) {
        try {
            Path file = Files.write(Files.createTempFile("test", ".zip"), zip);
            try (ZipFile in = new ZipFile(file.toFile())) {
                return files(in);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file's text; apostrophes stand for themselves. */
    public static String text(byte[] zip, String path) {
        return new String(files(zip).get(path), StandardCharsets.UTF_8).replace("&apos;", "'");
    }

    private static Map<String, byte[]> files(ZipFile zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (ZipEntry entry : zip.stream().toList()) {
            files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
        }
        return files;
    }
}
