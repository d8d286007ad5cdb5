package clinic.sunwise.local.postgres;

import clinic.sunwise.local.console.LaunchFailure;
import clinic.sunwise.local.directory.DataDirectory;
import clinic.sunwise.local.directory.Passwords;
import clinic.sunwise.local.directory.PrivateFile;
import clinic.sunwise.local.process.ChildSpec;
import clinic.sunwise.local.process.StopSignal;
import clinic.sunwise.local.process.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A PostgreSQL server on the loopback address, its cluster made on the first run. */
public final class PostgresServer {

    public static final String NAME = "postgres";
    /** The role that may do everything; its password is one of {@link Passwords}. */
    public static final String SUPERUSER = "postgres";

    private static final Map<String, String> ENVIRONMENT = Map.of("LC_ALL", "C", "TZ", "UTC");

    private final DataDirectory directory;
    private final Passwords passwords;
    private final int port;
    private final Account account;
    private final Path programs;

    public PostgresServer(DataDirectory directory, Passwords passwords, int port) {
        this.directory = directory;
        this.passwords = passwords;
        this.port = port;
        this.account = Account.ofThisUser();
        this.programs = PostgresBinaries.unpacked(directory.programs()).resolve("bin");
    }

    /** Makes the cluster if there is none. */
    public void prepare() {
        account.letPassThrough(directory.root());
        if (directory.holdsDatabase()) {
            account.own(directory.postgres());
        } else {
            initialise();
        }
    }

    /** Made beside and renamed at the end, so that a half-made cluster is never taken for one. */
    private void initialise() {
        Path unfinished = directory.root().resolve("postgres.unfinished");
        Path password = directory.root().resolve("postgres.password");
        try {
            Tool.run("clear " + unfinished, List.of("rm", "-rf", unfinished.toString()), Map.of());
            Files.createDirectory(unfinished);
            PrivateFile.write(password, passwords.of(SUPERUSER));
            account.own(unfinished);
            account.own(password);
            Tool.run("create the database cluster", account.command(initdb(unfinished, password)), ENVIRONMENT);
            Files.move(unfinished, directory.postgres(), StandardCopyOption.ATOMIC_MOVE);
            Files.delete(password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text is ordered by code point, the same on every machine; what people read is ordered where it is shown. */
    private List<String> initdb(Path cluster, Path password) {
        return List.of(
                programs.resolve("initdb").toString(),
                "--pgdata=" + cluster,
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
    }

    public ChildSpec spec() {
        return new ChildSpec(
                NAME,
                account.command(command()),
                ENVIRONMENT,
                this::clear,
                directory.log(NAME).path(),
                StopSignal.INT,
                Duration.ofSeconds(20));
    }

    /** Clears what a killed server left in the way: its file and its workers. */
    private void clear() {
        new PostmasterFile(directory.postgres()).clearForeign();
        Orphans.of(programs.resolve(NAME)).end();
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                programs.resolve("postgres").toString(),
                "-D",
                directory.postgres().toString()));
        settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    private Map<String, String> settings() {
        return Map.of(
                "listen_addresses", "127.0.0.1",
                "port", Integer.toString(port),
                "unix_socket_directories", "",
                "shared_buffers", "96MB",
                "max_wal_size", "512MB",
                "jit", "off",
                "timezone", "UTC",
                "log_timezone", "UTC",
                "log_line_prefix", "%m [%p] %u@%d ");
    }

    /** Whether this very process says that it accepts connections. */
    public static boolean isReady(DataDirectory directory, ProcessHandle server) {
        return new PostmasterFile(directory.postgres()).isReady(server.pid());
    }

    /**
     * Makes what is missing of the databases, each with an owner of the same name, and of the roles of services.
     *
     * @param withRoles the databases in which the service is another than the owner
     * @throws LaunchFailure if the server refuses
     */
    public void provide(List<String> databases, List<String> withRoles) {
        Path done = directory.postgres().resolve("sunwise-databases");
        String wanted = String.join("\n", databases) + "\nroles " + String.join(" ", withRoles);
        try {
            // Loading the driver takes a while, and after the first run there is nothing to do.
            if (!Files.exists(done) || !Files.readString(done).equals(wanted)) {
                new DatabaseOwners(url(SUPERUSER), passwords).create(databases, withRoles);
                PrivateFile.write(done, wanted);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
