package clinic.sunwise.platform.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;

/** What the service's roles may do with which rows of each table: {@code db/rights.sql}. */
final class Rights {

    private Rights() {}

    /**
     * Brings them up to the tables that there are. It is done by the tables' owner, after each migration.
     *
     * @param service the roles are called after it
     * @throws IllegalStateException if the roles are missing, or may more than they should
     */
    static void grant(DataSource owner, String service) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(text().replace("${service}", service));
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "the rights of " + service + "'s roles cannot be set: " + e.getMessage(), e);
        }
    }

    private static String text() {
        try (InputStream file = Objects.requireNonNull(Rights.class.getResourceAsStream("/db/rights.sql"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
