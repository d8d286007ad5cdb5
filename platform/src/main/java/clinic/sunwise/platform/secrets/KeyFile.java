package clinic.sunwise.platform.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Key-encryption keys in a file, one a line: {@code version:key}, the key of 32 bytes in Base64. The highest version wraps. The file
 * is read again when it has changed, so that a key is added while services run.
 */
public final class KeyFile implements KeyEncryption {

    private static final Pattern LINE = Pattern.compile("([1-9]\\d{0,8}):([A-Za-z0-9+/=]+)");

    private record Known(FileTime changed, long size, NavigableMap<Integer, SecretKeySpec> keys) {}

    private final Path file;
    private volatile @Nullable Known known;

    private KeyFile(Path file) {
        this.file = file;
    }

    /**
     * The keys of that file, which is read when the first is asked for: {@link IllegalStateException} in words for who starts the
     * service if it is missing, or holds no keys.
     *
     * @param create makes a file with one key, readable for its owner only, if there is none
     */
    public static KeyFile at(String file, boolean create) {
        KeyFile keys = new KeyFile(Path.of(file));
        if (create && !file.isBlank() && Files.notExists(keys.file)) {
            keys.create();
        }
        return keys;
    }

    @Override
    public int current() {
        return keys().lastKey();
    }

    @Override
    public byte[] wrap(int version, byte[] key, String about) {
        try {
            return Gcm.seal(key(version), about, key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    @Override
    public byte[] unwrap(int version, byte[] wrapped, String about) {
        try {
            return Gcm.open(key(version), about, wrapped);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "key " + version + " in " + file + " is not the one that has wrapped the keys of this database", e);
        }
    }

    private SecretKeySpec key(int version) {
        SecretKeySpec key = keys().get(version);
        if (key == null) {
            throw new IllegalStateException(
                    "key " + version + " is not in " + file + ", and the database has keys that it has wrapped");
        }
        return key;
    }

    private NavigableMap<Integer, SecretKeySpec> keys() {
        if (file.toString().isBlank()) {
            throw new IllegalStateException(
                    "SUNWISE_KEYS_FILE is not set: it names the file of the keys that patients' health data are sealed with"
                            + " (docs/running.md, \"In production\")");
        }
        try {
            Known before = known;
            FileTime changed = Files.getLastModifiedTime(file);
            long size = Files.size(file);
            if (before != null && before.changed().equals(changed) && before.size() == size) {
                return before.keys();
            }
            NavigableMap<Integer, SecretKeySpec> read = read();
            known = new Known(changed, size, read);
            return read;
        } catch (IOException e) {
            throw new IllegalStateException(
                    "the keys that patients' health data are sealed with cannot be read from " + file
                            + ": without them nothing of it is legible",
                    e);
        }
    }

    private NavigableMap<Integer, SecretKeySpec> read() throws IOException {
        NavigableMap<Integer, SecretKeySpec> keys = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                Matcher fields = LINE.matcher(line.strip());
                byte[] key = fields.matches() ? decoded(fields.group(2)) : new byte[0];
                if (key.length != Gcm.KEY_BYTES) {
                    throw new IllegalStateException(
                            file + " has a line that is not a version, a colon and a key of 32 bytes in Base64");
                }
                keys.put(Integer.parseInt(fields.group(1)), new SecretKeySpec(key, "AES"));
            }
        }
        if (keys.isEmpty()) {
            throw new IllegalStateException(file + " holds no key");
        }
        return keys;
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0]; // told by its caller, who knows the file
        }
    }

    /** Writes beside and moves into place: a crash leaves no half key. */
    private void create() {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(
                    folder,
                    "key",
                    ".tmp",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    fresh,
                    "1:" + Base64.getEncoder().encodeToString(Gcm.random(Gcm.KEY_BYTES)) + System.lineSeparator());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a file of keys at " + file, e);
        }
    }
}
