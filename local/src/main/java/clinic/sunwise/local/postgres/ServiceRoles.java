package clinic.sunwise.local.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The roles of a service beside the owner of its tables, as containers have them: {@code deploy/postgres/roles.sql}. */
public final class ServiceRoles {

    /** After the database's name, of the role as which the service runs. */
    public static final String SUFFIX = "_service";

    private ServiceRoles() {}

    static String creation(String database, String password) {
        try (InputStream file = Objects.requireNonNull(ServiceRoles.class.getResourceAsStream("/postgres/roles.sql"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(":\"service\"", database + SUFFIX)
                    .replace(":\"everywhere\"", database + "_everywhere")
                    .replace(":'password'", "'" + password + "'");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
