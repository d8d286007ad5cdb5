package clinic.sunwise.platform.schema;

import clinic.sunwise.platform.secrets.DataKey;
import clinic.sunwise.platform.secrets.DataKeys;
import clinic.sunwise.platform.secrets.KeyEncryption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Seals what stood in clear and drops it, in one transaction: either all of it is sealed, or nothing has changed and the next start
 * tries again. Whoever writes to a table meanwhile waits.
 */
public abstract class SealingMigration implements JavaMigration {

    private static final int BATCH = 500;

    /** Patients whose rows follow one another are many rows of one key. */
    private static final int MOST_KEYS = 1000;

    private final String version;
    private final String description;
    private final KeyEncryption keys;

    protected SealingMigration(String version, String description, KeyEncryption keys) {
        this.version = version;
        this.description = description;
        this.keys = keys;
    }

    @Override
    public final MigrationVersion getVersion() {
        return MigrationVersion.fromVersion(version);
    }

    @Override
    public final String getDescription() {
        return description;
    }

    @Override
    public final @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public final boolean canExecuteInTransaction() {
        return true;
    }

    /** What is done on that connection. */
    protected abstract void migrate(Connection connection, Sealer sealer) throws SQLException;

    @Override
    public final void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        migrate(connection, new Sealer(connection, new DataKeys(jdbc, keys)));
    }

    protected static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    /** Seals the rows of tables. */
    public static final class Sealer {

        private final Connection connection;
        private final DataKeys keys;
        private final Map<String, DataKey> known = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, DataKey> eldest) {
                return size() > MOST_KEYS;
            }
        };

        Sealer(Connection connection, DataKeys keys) {
            this.connection = connection;
            this.keys = keys;
        }

        /** The key of what the service seals for itself. */
        public DataKey own() {
            return keys.own();
        }

        /**
         * Seals rows into their column {@code sealed}, or another.
         *
         * @param rows a query for {@code line} (ctid), {@code scope}, {@code owner}, {@code place} and {@code plain}
         */
        public void seal(String table, String column, String rows) throws SQLException {
            String change = "UPDATE " + table + " SET " + column + " = ? WHERE ctid = ?::tid";
            try (Statement query = connection.createStatement();
                    PreparedStatement update = connection.prepareStatement(change)) {
                query.setFetchSize(BATCH);
                int waiting = 0;
                try (ResultSet row = query.executeQuery(rows)) {
                    while (row.next()) {
                        update.setBytes(1, key(row).seal(row.getString("place"), row.getString("plain")));
                        update.setString(2, row.getString("line"));
                        update.addBatch();
                        waiting++;
                        if (waiting % BATCH == 0) {
                            update.executeBatch();
                        }
                    }
                }
                update.executeBatch();
            }
        }

        private DataKey key(ResultSet row) throws SQLException {
            String scope = row.getString("scope");
            UUID owner = row.getObject("owner", UUID.class);
            return known.computeIfAbsent(scope + "\n" + owner, absent -> keys.of(scope, owner));
        }
    }
}
