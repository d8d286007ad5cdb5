package clinic.sunwise.billing.exports.postgres;

import clinic.sunwise.billing.exports.ExportRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
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

    /**
     * Gives the rows to the sink, one at a time: amounts as {@link BigDecimal}, whole numbers as numbers, days as {@link LocalDate}, all else
     * as text. Needs a running transaction.
     */
    void stream(String sql, Map<String, ?> parameters, ExportRows.Sink sink) throws IOException {
        try {
            ResultSetExtractor<Long> reading = rows -> all(rows, sink);
            jdbc.sql(sql).withFetchSize(ROWS_AT_A_TIME).params(parameters).query(reading);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** How many there were. */
    private static long all(ResultSet rows, ExportRows.Sink sink) throws SQLException {
        List<Cell> columns = columns(rows.getMetaData());
        long count = 0;
        try {
            for (; rows.next(); count++) {
                sink.row(cells(rows, columns));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return count;
    }

    private static List<Object> cells(ResultSet row, List<Cell> columns) throws SQLException {
        List<Object> cells = new ArrayList<>(columns.size());
        for (int column = 0; column < columns.size(); column++) {
            cells.add(Objects.requireNonNullElse(columns.get(column).read(row, column + 1), NOTHING));
        }
        return cells;
    }

    /** How each column is read, found once for all rows. */
    private static List<Cell> columns(ResultSetMetaData columns) throws SQLException {
        List<Cell> cells = new ArrayList<>(columns.getColumnCount());
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            cells.add(cell(columns.getColumnType(column)));
        }
        return cells;
    }

    /** Text is what the server sends anyway: an id is not made a number first. */
    private static Cell cell(int type) {
        return switch (type) {
            case Types.NUMERIC -> ResultSet::getBigDecimal;
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> ResultSet::getObject;
            case Types.DATE -> (row, column) -> row.getObject(column, LocalDate.class);
            default -> ResultSet::getString;
        };
    }

    /** Reads one column of a row. */
    private interface Cell {

        @Nullable
        Object read(ResultSet row, int column) throws SQLException;
    }
}
