package clinic.sunwise.local.postgres;

import clinic.sunwise.local.console.LaunchFailure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The programs of PostgreSQL as one archive on the classpath for each kind of machine, unpacked once. */
public final class PostgresBinaries {

    private static final int OWNER_MAY_EXECUTE = 0100;

    private PostgresBinaries() {}

    /**
     * The directory with {@code bin}, {@code lib} and {@code share}.
     *
     * @param under where unpacked versions are kept
     * @throws LaunchFailure if there is no archive for this kind of machine
     */
    public static Path unpacked(Path under) {
        URL archive = archive();
        Path home = under.resolve(versionOf(archive));
        if (Files.exists(home)) {
            return home;
        }
        try {
            Files.createDirectories(under);
            Path unfinished = Files.createTempDirectory(under, "unpacking");
            unpack(archive, unfinished);
            Files.setPosixFilePermissions(unfinished, permissions(OWNER_MAY_EXECUTE));
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new LaunchFailure("cannot unpack PostgreSQL into " + home + ": " + e.getMessage(), e);
        }
        return home;
    }

    private static URL archive() {
        String name = archiveName(System.getProperty("os.name"), System.getProperty("os.arch"));
        URL archive = PostgresBinaries.class.getResource("/" + name);
        if (archive == null) {
            throw new LaunchFailure("there is no PostgreSQL archive for this kind of machine (" + name
                    + "). Sunwise runs on Linux (x86-64, ARM 64) and macOS; elsewhere use docker compose up.");
        }
        return archive;
    }

    static String archiveName(String os, String architecture) {
        boolean arm = Set.of("aarch64", "arm64").contains(architecture);
        return os.toLowerCase(Locale.ROOT).startsWith("mac")
                ? "postgres-darwin-" + (arm ? "arm_64" : "x86_64") + ".txz"
                : "postgres-linux-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }

    /** The name of the jar, since it holds the version: another version is unpacked beside, never over the old one. */
    static String versionOf(URL archive) {
        String path = archive.getPath();
        int end = path.indexOf(".jar!");
        return path.substring(path.lastIndexOf('/', end) + 1, end);
    }

    private static void unpack(URL archive, Path into) throws IOException {
        try (InputStream file = new BufferedInputStream(archive.openStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(file))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, into);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path into) throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("an entry leaves the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            Files.setPosixFilePermissions(target, permissions(entry.getMode()));
        }
    }

    /** Of a mode only whether its owner may execute matters; everybody may read, for the account may be another user. */
    private static Set<PosixFilePermission> permissions(int mode) {
        return PosixFilePermissions.fromString((mode & OWNER_MAY_EXECUTE) == 0 ? "rw-r--r--" : "rwxr-xr-x");
    }
}
