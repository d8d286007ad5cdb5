package clinic.sunwise.platform.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.boot.SpringApplication;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** One PostgreSQL 18 for a test run, with a fresh database for whoever asks, and the roles that services run as. */
public final class RealPostgres {

    /** Who may do everything in every database. */
    public static final String USER = "postgres";

    /** Of all roles. */
    public static final String PASSWORD = "postgres";

    private static final List<String> SERVICES = List.of("booking", "billing", "sample");

    private static final UnaryOperator<String> URL = start();

    private RealPostgres() {}

    /** The JDBC address of a new, empty database. */
    public static String newDatabase() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = DriverManager.getConnection(URL.apply("postgres"), USER, PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return URL.apply(name);
    }

    private static UnaryOperator<String> start() {
        UnaryOperator<String> url = Docker.ANSWERS ? container() : embedded();
        try (Connection connection = DriverManager.getConnection(url.apply("postgres"), USER, PASSWORD);
                Statement statement = connection.createStatement()) {
            for (String service : SERVICES) {
                statement.execute(roles(service));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return url;
    }

    /** As containers and the local stack make them. */
    static String roles(String service) {
        try (InputStream file = Objects.requireNonNull(RealPostgres.class.getResourceAsStream("/postgres/roles.sql"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(":\"service\"", service + "_service")
                    .replace(":\"everywhere\"", service + "_everywhere")
                    .replace(":'password'", "'" + PASSWORD + "'");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UnaryOperator<String> container() {
        PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18")
                .withUsername(USER)
                .withPassword(PASSWORD)
                .withCommand("postgres", "-c", "max_connections=300", "-c", "fsync=off");
        postgres.start();
        return database -> "jdbc:postgresql://%s:%d/%s"
                .formatted(postgres.getHost(), postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT), database);
    }

    private static UnaryOperator<String> embedded() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "300")
                    .setRegisterShutdownHook(false)
                    .start();
            // Not before the services under test, which would wait for it until the build loses its patience.
            SpringApplication.getShutdownHandlers().add(() -> stop(postgres));
            // Not its own address, which names a user whoever signs in.
            return database -> "jdbc:postgresql://localhost:%d/%s".formatted(postgres.getPort(), database);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
