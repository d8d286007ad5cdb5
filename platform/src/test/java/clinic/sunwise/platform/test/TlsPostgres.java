package clinic.sunwise.platform.test;

import clinic.sunwise.platform.test.TlsAuthority.Identity;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** A PostgreSQL that lets nobody in without TLS, for one test. */
public final class TlsPostgres implements AutoCloseable {

    private static final String ENCRYPTED_ONLY = "hostssl all all all scram-sha-256\n";

    private final EmbeddedPostgres postgres;
    private final String authority;

    /** @param server the certificate that it shows */
    public TlsPostgres(TlsAuthority authority, Identity server) {
        this.authority = authority.file().toString();
        try {
            Path rules = server.key().resolveSibling("pg_hba.conf");
            // Who makes the roles comes before it is closed.
            Files.writeString(rules, "host all postgres all trust\n");
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("ssl", "on")
                    .setServerConfig("ssl_cert_file", server.certificate().toString())
                    .setServerConfig("ssl_key_file", server.key().toString())
                    .setServerConfig("hba_file", rules.toString())
                    .start();
            try (Connection connection = DriverManager.getConnection(plain(), RealPostgres.USER, "");
                    Statement statement = connection.createStatement()) {
                statement.execute("alter role postgres password '" + RealPostgres.PASSWORD + "'");
                statement.execute(RealPostgres.roles("sample"));
                Files.writeString(rules, ENCRYPTED_ONLY);
                statement.execute("select pg_reload_conf()");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without a word about TLS. */
    public String plain() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
    }

    /** The address of a new, empty database, as a service is told it. */
    public String newDatabase() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = DriverManager.getConnection(address(), RealPostgres.USER, RealPostgres.PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return address().replace("/postgres?", "/" + name + "?");
    }

    /** As a service is told it. */
    public String address() {
        return trusting(authority);
    }

    /** The same, with somebody else's authority. */
    public String trusting(TlsAuthority other) {
        return trusting(other.file().toString());
    }

    private String trusting(String file) {
        return plain() + "?sslmode=verify-full&sslrootcert=" + file;
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
