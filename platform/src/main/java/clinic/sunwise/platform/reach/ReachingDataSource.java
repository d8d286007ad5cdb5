package clinic.sunwise.platform.reach;

import clinic.sunwise.platform.reach.Reach.Bounds;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Tells each connection whose rows it may reach before anything is asked of it, and again when that changes. What a pooled
 * connection was told last is remembered, so that it costs nothing as long as it stays the same.
 */
final class ReachingDataSource extends DelegatingDataSource {

    private static final String TELL = """
            select set_config('role', ?, false), set_config('sunwise.clinic', ?, false), set_config('sunwise.reach', ?, false)
            """;

    private final String everywhere;
    private final Map<Connection, Bounds> told = Collections.synchronizedMap(new WeakHashMap<>());

    /** @param everywhere the role that reaches all rows */
    ReachingDataSource(DataSource pool, String everywhere) {
        super(pool);
        this.everywhere = everywhere;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try {
            return ReachingConnection.around(connection, this);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Everything goes through one role's pool. */
    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLException("the service signs in as itself only");
    }

    @Nullable
    Bounds toldTo(Connection physical) {
        return told.get(physical);
    }

    void remember(Connection physical, Bounds bounds) {
        told.put(physical, bounds);
    }

    void forget(Connection physical) {
        told.remove(physical);
    }

    void tell(Connection connection, Bounds bounds) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TELL)) {
            statement.setString(1, bounds.everywhere() ? everywhere : "none");
            statement.setString(2, bounds.clinic());
            statement.setString(3, bounds.chain() ? "chain" : "clinic");
            statement.execute();
        }
    }
}
