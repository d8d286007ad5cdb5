package clinic.sunwise.billing.exports.postgres;

import clinic.sunwise.billing.exports.ExportRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads by a cursor of the server, which the driver uses in a transaction only; else it would read all rows at once. */
@Repository
class PostgresExportRows implements ExportRows {

    private static final int ROWS_AT_A_TIME = 1000;

    private static final String INVOICES = """
            select number, type, recorded_at, session_on, appointment, patient, currency, net, vat, gross,
                (select string_agg(v.category || ' ' || trim_scale(v.rate) || '%: ' || v.net || ' + ' || v.vat || ' = ' || v.gross,
                            '; ' order by v.category desc, v.rate)
                 from invoice_vat v where v.clinic = i.clinic and v.invoice_id = i.invoice_id)
            from invoice i join chain_record using (clinic, invoice_id)
            where clinic = :clinic and issued_on between :first and :last
            order by issued_on, series, sequence
            """;

    private static final String LINES = """
            select number, l.position, issued_on, text, protocol, technique, depth, area, rule, price_list_version,
                l.currency, l.gross, vat_category, trim_scale(vat_rate), vat_reason
            from invoice i join invoice_line l using (clinic, invoice_id)
            where clinic = :clinic and issued_on between :first and :last
            order by issued_on, series, sequence, l.position
            """;

    private final JdbcClient jdbc;

    PostgresExportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public void invoices(String clinic, YearMonth month, Sink sink) throws IOException {
        stream(INVOICES, clinic, month, sink);
    }

    @Override
    @Transactional(readOnly = true)
    public void lines(String clinic, YearMonth month, Sink sink) throws IOException {
        stream(LINES, clinic, month, sink);
    }

    private void stream(String sql, String clinic, YearMonth month, Sink sink) throws IOException {
        try {
            jdbc.sql(sql)
                    .withFetchSize(ROWS_AT_A_TIME)
                    .param("clinic", clinic)
                    .param("first", month.atDay(1))
                    .param("last", month.atEndOfMonth())
                    .query(row -> {
                        take(row, sink);
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void take(ResultSet row, Sink sink) throws SQLException {
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
            cells.add(row.getObject(column));
        }
        return cells;
    }
}
