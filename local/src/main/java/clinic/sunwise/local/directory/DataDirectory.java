package clinic.sunwise.local.directory;

import clinic.sunwise.local.console.LaunchFailure;
import clinic.sunwise.local.process.LogFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Where everything is kept that outlives a run. Only its owner may look into it: it holds passwords and patients. */
public final class DataDirectory {

    /** With less, a first start could not finish: the database alone takes some 100 MB and grows by its log. */
    public static final long NEEDED_BYTES = 1_000_000_000L;

    private final Path root;

    private DataDirectory(Path root) {
        this.root = root;
    }

    /** The directory as it is, perhaps missing: enough to read from. */
    public static DataDirectory at(Path path) {
        return new DataDirectory(path.toAbsolutePath().normalize());
    }

    /**
     * The directory, created if it is missing and fit to be written to.
     *
     * @param neededBytes how much must be free on its disk
     * @throws LaunchFailure if it is not writable or its disk is nearly full
     */
    public static DataDirectory prepared(Path path, long neededBytes) {
        DataDirectory directory = at(path);
        try {
            directory.create();
            directory.checkSpace(neededBytes);
        } catch (IOException e) {
            throw new LaunchFailure(
                    "cannot write to the data directory " + directory.root + " (" + e
                            + "). Choose another with --data DIR.",
                    e);
        }
        return directory;
    }

    private void create() throws IOException {
        boolean isNew = Files.notExists(root);
        Files.createDirectories(logs());
        if (isNew) {
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        }
        Files.delete(Files.createTempFile(root, "writable", null));
    }

    private void checkSpace(long neededBytes) throws IOException {
        long free = Files.getFileStore(root).getUsableSpace();
        if (free < neededBytes) {
            throw new LaunchFailure(
                    "the disk of " + root + " is full: " + free / 1_000_000 + " MB are free, " + neededBytes / 1_000_000
                            + " MB are needed. Free some space or choose another disk with --data DIR.");
        }
    }

    public Path root() {
        return root;
    }

    /** Whether an earlier run left a database. */
    public boolean holdsDatabase() {
        return Files.exists(postgres().resolve("PG_VERSION"));
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    /** The unpacked programs of PostgreSQL, one directory for each version. */
    public Path programs() {
        return root.resolve("programs");
    }

    public Path kafka() {
        return root.resolve("kafka");
    }

    public Path clock() {
        return root.resolve("clock");
    }

    /** Exists while the demo clinics are being told their past: by how much the clock is to be shifted afterwards. */
    public Path unfinishedPast() {
        return root.resolve("unfinished-past");
    }

    public Path tokenKey() {
        return root.resolve("token-key.json");
    }

    public Path secretKey() {
        return root.resolve("secret-key");
    }

    /** The keys that a service wraps others with; without them nobody reads what it has sealed. */
    public Path keys(String database) {
        return root.resolve(database + "-keys");
    }

    public Path passwords() {
        return root.resolve("passwords.properties");
    }

    public Path run() {
        return root.resolve("run.json");
    }

    public Path lock() {
        return root.resolve("lock");
    }

    /** What makes a JVM start quicker, made by earlier runs; losing it costs seconds only. */
    public Path startUpCaches() {
        return root.resolve("start-up-caches");
    }

    public LogFile log(String child) {
        return new LogFile(logs().resolve(child + ".log"));
    }

    private Path logs() {
        return root.resolve("logs");
    }
}
