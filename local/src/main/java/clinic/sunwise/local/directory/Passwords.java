package clinic.sunwise.local.directory;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Random passwords of the database roles, made on the first run and kept with the data. */
public final class Passwords {

    private static final int RANDOM_BYTES = 24;

    private final Map<String, String> byRole;

    private Passwords(Map<String, String> byRole) {
        this.byRole = Map.copyOf(byRole);
    }

    /** The kept passwords; a role without one gets it now. */
    public static Passwords of(DataDirectory directory, List<String> roles) {
        Map<String, String> known = read(directory);
        boolean complete = known.keySet().containsAll(roles);
        roles.forEach(role -> known.computeIfAbsent(role, unknown -> random()));
        if (!complete) {
            write(directory, known);
        }
        return new Passwords(known);
    }

    /** The password of a role; {@link IllegalArgumentException} if it was not asked for at the start. */
    public String of(String role) {
        String password = byRole.get(role);
        if (password == null) {
            throw new IllegalArgumentException("no password for role " + role);
        }
        return password;
    }

    private static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static Map<String, String> read(DataDirectory directory) {
        Properties properties = new Properties();
        if (Files.exists(directory.passwords())) {
            try (Reader reader = Files.newBufferedReader(directory.passwords(), StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Map<String, String> byRole = new TreeMap<>();
        properties.stringPropertyNames().forEach(role -> byRole.put(role, properties.getProperty(role)));
        return byRole;
    }

    private static void write(DataDirectory directory, Map<String, String> byRole) {
        Properties properties = new Properties();
        properties.putAll(byRole);
        StringWriter text = new StringWriter();
        try {
            properties.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PrivateFile.write(directory.passwords(), text.toString());
    }
}
