package clinic.sunwise.systemtests.bench;

import clinic.sunwise.systemtests.Gateway;
import clinic.sunwise.systemtests.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running product with the clinic that is measured. */
record Subject(Stack stack, Choice choice) {

    /** Twenty practitioners, 200,000 past and 8,000 future appointments: see {@code booking.sql}. */
    static final String CLINIC = "bench";

    static final String PATH = "/api/clinics/" + CLINIC;
    static final String TREATMENT = """
            {"protocol":"diamond-crystal-oxygen","technique":"crystal","depth":"superficial","areas":["hands"]}""";

    Gateway reception() {
        return stack.gateway("demo." + CLINIC + ".reception");
    }

    Gateway accountant(String clinic) {
        return stack.gateway("demo." + clinic + ".accountant");
    }

    Gateway clinician() {
        return stack.gateway("demo." + CLINIC + ".clinician");
    }

    /** A connection of the database's owner, who may do everything there. */
    Connection database(String name) throws SQLException {
        JsonNode database = JsonMapper.shared()
                .readTree(stack.data().resolve("run.json"))
                .path("databases")
                .path(name);
        return DriverManager.getConnection(
                database.path("url").stringValue() + "?stringtype=unspecified",
                database.path("username").stringValue(),
                database.path("password").stringValue());
    }

    /** A connection to a database that may leave checks out and change the server's settings. */
    Connection administrator(String database) throws SQLException, IOException {
        Properties passwords = new Properties();
        try (var reader = Files.newBufferedReader(stack.data().resolve("passwords.properties"))) {
            passwords.load(reader);
        }
        try (Connection owner = database(database)) {
            return DriverManager.getConnection(
                    owner.getMetaData()
                            .getURL()
                            .replaceFirst("/" + database + ".*", "/" + database + "?stringtype=unspecified"),
                    "postgres",
                    passwords.getProperty("postgres"));
        }
    }

    /** Runs a script of this package in a database. */
    void script(String database, String name) throws SQLException {
        try (Connection connection = database(database)) {
            run(connection, resource(name));
        }
    }

    /** Makes the clinic, with that many appointments behind it. */
    void seed(int past) throws SQLException, IOException {
        seed(CLINIC, past);
    }

    /** Makes a clinic like it under another name. */
    void seed(String clinic, int past) throws SQLException, IOException {
        try (Connection connection = administrator("booking")) {
            run(
                    connection,
                    resource("booking.sql")
                            .replace("'" + CLINIC + "'", "'" + clinic + "'")
                            .replace(":past", Integer.toString(past)));
        }
    }

    /**
     * Runs a script of this package in a database, with the rights to leave checks and triggers out.
     *
     * @param values of what the script names with a colon
     */
    void privileged(String database, String name, Map<String, Integer> values) throws SQLException, IOException {
        String script = resource(name);
        for (Map.Entry<String, Integer> value : values.entrySet()) {
            script = script.replace(":" + value.getKey(), value.getValue().toString());
        }
        try (Connection connection = administrator(database)) {
            run(connection, script);
        }
    }

    private static void run(Connection connection, String script) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    private static String resource(String name) {
        try (var content = Subject.class.getResourceAsStream(name)) {
            if (content == null) {
                throw new IllegalArgumentException("no resource " + name);
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path postgresLog() {
        return stack.logs().resolve("postgres.log");
    }

    /** The process that everything else is a descendant of. */
    long launcher() {
        return JsonMapper.shared()
                .readTree(stack.data().resolve("run.json"))
                .path("launcher")
                .path("pid")
                .longValue();
    }

    long pid(String process) {
        return stack.processes().getOrDefault(process, 0L);
    }
}
