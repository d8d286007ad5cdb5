package clinic.sunwise.local.postgres;

import clinic.sunwise.local.console.LaunchFailure;
import clinic.sunwise.local.directory.Passwords;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A database for each service with an owner of the same name, closed to the other services' roles; and the roles as which those
 * services run that are not the owners.
 */
final class DatabaseOwners {

    private final String url;
    private final Passwords passwords;

    DatabaseOwners(String url, Passwords passwords) {
        this.url = url;
        this.passwords = passwords;
    }

    /** Creates those that are missing. Names are identifiers chosen in this program, passwords are hexadecimal. */
    void create(List<String> names, List<String> withRoles) {
        try (Connection connection =
                DriverManager.getConnection(url, PostgresServer.SUPERUSER, passwords.of(PostgresServer.SUPERUSER))) {
            for (String name : names) {
                if (isMissing(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
                    execute(connection, "CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(name, passwords.of(name)));
                }
                if (isMissing(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                    execute(connection, "CREATE DATABASE %s OWNER %s".formatted(name, name));
                }
                execute(connection, "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(name));
            }
            for (String name : withRoles) {
                String role = name + ServiceRoles.SUFFIX;
                if (isMissing(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
                    execute(connection, ServiceRoles.creation(name, passwords.of(role)));
                }
                execute(connection, "GRANT CONNECT ON DATABASE %s TO %s".formatted(name, role));
            }
        } catch (SQLException e) {
            throw new LaunchFailure("cannot create the databases: " + e.getMessage(), e);
        }
    }

    private static boolean isMissing(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return !found.next();
            }
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
