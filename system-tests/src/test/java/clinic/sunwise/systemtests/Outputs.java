package clinic.sunwise.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever the product leaves behind, searched for a word. */
record Outputs(Stack stack) {

    private static final Set<String> DATABASES = Set.of("booking", "billing", "identity");

    /** Programs, not data: they were there before anybody was. */
    private static final Set<String> PROGRAMS = Set.of("programs", "start-up-caches");

    /** Files of the data directory that hold the word: logs, Kafka's topics, PostgreSQL's tables and its log of changes. */
    List<String> files(String word) {
        try (Stream<Path> files = Files.walk(stack.data())) {
            return files.filter(file -> !PROGRAMS.contains(
                            stack.data().relativize(file).getName(0).toString()))
                    .filter(Files::isRegularFile)
                    .filter(file -> holds(file, word))
                    .map(file -> stack.data().relativize(file).toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same of the logs alone. */
    List<String> logs(String word) {
        return files(word).stream().filter(file -> file.startsWith("logs")).toList();
    }

    private static boolean holds(Path file, String word) {
        try {
            // One byte is one character: what is searched for are letters and digits.
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word);
        } catch (NoSuchFileException e) {
            return false; // PostgreSQL and Kafka put files away while they run
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows of all databases that hold the words, all of them; also those that are compressed or in bytes. */
    List<String> rows(String... words) {
        List<String> found = new ArrayList<>();
        for (String database : DATABASES) {
            try (Connection connection = connection(database)) {
                for (String table : tables(connection)) {
                    found.addAll(rows(connection, database, table, words));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return found;
    }

    private static List<String> rows(Connection connection, String database, String table, String[] words)
            throws SQLException {
        List<String> found = new ArrayList<>();
        String holds = "(strpos(text, ?) > 0 OR strpos(text, encode(convert_to(?, 'UTF8'), 'hex')) > 0)";
        String sql = "SELECT text FROM (SELECT t::text AS text FROM " + table + " t) line WHERE "
                + String.join(" AND ", Stream.of(words).map(word -> holds).toList());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int place = 1;
            for (String word : words) {
                statement.setString(place++, word);
                statement.setString(place++, word);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(database + "." + table + " " + row.getString(1));
                }
            }
        }
        return found;
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

    private Connection connection(String name) throws SQLException {
        JsonNode database = JsonMapper.shared()
                .readTree(stack.data().resolve("run.json"))
                .path("databases")
                .path(name);
        return DriverManager.getConnection(
                database.path("url").stringValue(),
                database.path("username").stringValue(),
                database.path("password").stringValue());
    }
}
