package clinic.sunwise.booking.schema;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every value of every table, as whoever steals the database reads it. */
public final class Dump {

    private Dump() {}

    /** The tables with a row that says that somewhere, with the row; texts in bytes are found too. */
    public static List<String> where(JdbcClient jdbc, String word) {
        return jdbc
                .sql("SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename")
                .query(String.class)
                .list()
                .stream()
                .flatMap(table -> rows(jdbc, table, word))
                .toList();
    }

    private static Stream<String> rows(JdbcClient jdbc, String table, String word) {
        return jdbc.sql("""
                        SELECT text FROM (SELECT t::text AS text FROM %s t) line
                        WHERE strpos(text, :word) > 0 OR strpos(text, encode(convert_to(:word, 'UTF8'), 'hex')) > 0
                        """.formatted(table)).param("word", word).query(String.class).list().stream()
                .map(row -> table + ": " + row);
    }
}
