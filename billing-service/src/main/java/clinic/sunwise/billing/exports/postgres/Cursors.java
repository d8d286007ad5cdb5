package clinic.sunwise.billing.exports.postgres;

import clinic.sunwise.billing.exports.ExportRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads by a cursor of the server, which the driver uses in a transaction only; else it would read all rows at once. */
@Component
class Cursors {

    private static final int ROWS_AT_A_TIME = 1000;

    /** What an invoice that is not a session's has for an appointment. */
    private static final String NOTHING = "";

    private final JdbcClient jdbc;

    Cursors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives the rows to the sink, one at a time. Needs a running transaction. */
    void stream(String sql, Map<String, ?> parameters, ExportRows.Sink sink) throws IOException {
        try {
            jdbc.sql(sql).withFetchSize(ROWS_AT_A_TIME).params(parameters).query(row -> {
                take(row, sink);
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void take(ResultSet row, ExportRows.Sink sink) throws SQLException {
        try {
            sink.row(cells(row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Object> cells(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        List<Object> cells = new ArrayList<>(columns.getColumnCount());
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            cells.add(Objects.requireNonNullElse(row.getObject(column), NOTHING));
        }
        return cells;
    }
}
