package clinic.sunwise.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever the product leaves behind, searched for a word; {@link CanarySearchTest} shows that it is found.
 *
 * @param data the directory of a running product
 */
record Outputs(Path data) {

    private static final Set<String> DATABASES = Set.of("booking", "billing", "identity");

    /** Programs, not data: they were there before anybody was. */
    private static final Set<String> PROGRAMS = Set.of("programs", "start-up-caches");

    /** Files of the data directory that hold the word: logs, Kafka's topics, PostgreSQL's tables and its log of changes. */
    List<String> files(String word) {
        Canary canary = new Canary(word);
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(file ->
                            !PROGRAMS.contains(data.relativize(file).getName(0).toString()))
                    .filter(Files::isRegularFile)
                    .filter(file -> holds(file, canary))
                    .map(file -> data.relativize(file).toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same of the logs alone. */
    List<String> logs(String word) {
        return files(word).stream().filter(file -> file.startsWith("logs")).toList();
    }

    private static boolean holds(Path file, Canary canary) {
        try {
            return canary.in(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return false; // PostgreSQL and Kafka put files away while they run
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows of all databases that hold the words, all of them; also those that are compressed or in bytes. */
    List<String> rows(String... words) {
        List<Canary> canaries = Stream.of(words).map(Canary::new).toList();
        List<String> found = new ArrayList<>();
        for (String database : DATABASES) {
            try (Connection connection = connection(database)) {
                for (String table : tables(connection)) {
                    found.addAll(rows(connection, database, table, canaries));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return found;
    }

    /** The same of one table. */
    static List<String> rows(Connection connection, String database, String table, List<Canary> canaries)
            throws SQLException {
        List<String> found = new ArrayList<>();
        String sql = "SELECT text FROM (SELECT whole_row::text AS text FROM " + table + " whole_row) line WHERE "
                + String.join(" AND ", canaries.stream().map(Outputs::holds).toList());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int place = 1;
            for (Canary canary : canaries) {
                statement.setString(place++, canary.word().toLowerCase(Locale.ROOT));
                for (String form : canary.forms()) {
                    statement.setString(place++, form);
                }
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(database + "." + table + " " + row.getString(1));
                }
            }
        }
        return found;
    }

    private static String holds(Canary canary) {
        return "(strpos(lower(text), ?) > 0"
                + " OR strpos(text, ?) > 0".repeat(canary.forms().size()) + ")";
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    Connection connection(String name) throws SQLException {
        JsonNode database = JsonMapper.shared()
                .readTree(data.resolve("run.json"))
                .path("databases")
                .path(name);
        return DriverManager.getConnection(
                database.path("url").stringValue(),
                database.path("username").stringValue(),
                database.path("password").stringValue());
    }
}
