package clinic.sunwise.local;

import static clinic.sunwise.local.LauncherProcess.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.local.LauncherProcess.Outcome;
import clinic.sunwise.local.directory.RunFile.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One data directory through several runs: made, used, killed in every way, found again. */
@TestMethodOrder(OrderAnnotation.class)
class LauncherIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private static Path data;

    private static LauncherProcess launcher;

    @BeforeAll
    static void firstStart() throws Exception {
        launcher = LauncherProcess.up(data);
    }

    @AfterAll
    static void noProcessIsLeft() {
        launcher.kill();
        List<ProcessHandle> family = launcher.family();
        until(SOON, "all are gone", () -> family.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    @Order(1)
    void postgresAndKafkaAnswerAndTheRunFileIsPrivate() throws Exception {
        assertThat(query("SELECT split_part(version(), '.', 1)")).isEqualTo("PostgreSQL 18");
        execute("CREATE TABLE kept (word text)");
        execute("INSERT INTO kept VALUES ('сохранено')");
        try (Admin kafka = kafka()) {
            kafka.createTopics(Set.of(new NewTopic("kept", 6, (short) 1))).all().get();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("run.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    @Order(2)
    void aRoleSeesOnlyItsOwnDatabase() {
        Database first = launcher.run().databases().get("first");
        Database second = launcher.run().databases().get("second");
        assertThatThrownBy(() -> DriverManager.getConnection(second.url(), first.username(), first.password()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    @Order(2)
    void theServiceIsNotTheOwner() throws SQLException {
        Database service = launcher.run().databases().get("first_service");
        try (Connection connection =
                        DriverManager.getConnection(service.url(), service.username(), service.password());
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("CREATE TABLE mine (word text)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("SELECT * FROM kept")).hasMessageContaining("permission denied");
            statement.execute("SET ROLE first_everywhere");
        }
    }

    @Test
    @Order(3)
    void statusTellsEachProcess() throws Exception {
        Outcome status = LauncherProcess.outcome(data, Map.of(), "status");
        assertThat(status.status()).as(status.output()).isZero();
        assertThat(status.output()).contains("postgres", "kafka", "first-service", "second-service", "front");
    }

    @Test
    @Order(3)
    void aSecondStartOnTheSameDataIsRefused() throws Exception {
        Outcome second = LauncherProcess.outcome(data, Map.of(), "up", "--port", "0");
        assertThat(second.status()).isEqualTo(1);
        assertThat(second.output()).contains("is in use by process " + launcher.pid());
        assertThat(LauncherProcess.outcome(data, Map.of(), "status").status()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"first-service", "front", "kafka", "postgres"})
    @Order(4)
    void aChildThatIsKilledComesBack(String name) throws Exception {
        ProcessHandle killed = launcher.child(name);
        killed.destroyForcibly();
        until(
                SOON,
                name + " lives again",
                () -> launcher.run().processes().get(name).alive().isPresent());
        until(SOON, "all answer", LauncherIT::statusIsGood);
        assertThat(launcher.child(name).pid()).isNotEqualTo(killed.pid());
        assertThat(query("SELECT word FROM kept")).isEqualTo("сохранено");
        assertThat(launcher.said()).contains(name + " ended with status 137");
    }

    /** It stays attached to the shared memory of the server that was killed, so the next one would never start. */
    @Test
    @Order(5)
    void aStoppedWorkerOfAKilledServerIsEndedBeforeTheNextOneStarts() throws Exception {
        ProcessHandle server = launcher.child("postgres");
        ProcessHandle worker = ProcessHandle.of(Long.parseLong(backend())).orElseThrow();
        assertThat(new ProcessBuilder("/bin/sh", "-c", "kill -s STOP " + worker.pid())
                        .start()
                        .waitFor())
                .isZero();
        server.destroyForcibly();
        until(
                SOON,
                "all answer",
                () -> LauncherIT.statusIsGood() && launcher.child("postgres").pid() != server.pid());
        assertThat(worker.isAlive()).isFalse();
        assertThat(query("SELECT word FROM kept")).isEqualTo("сохранено");
    }

    /** The worker of a connection that stays open. */
    private static String backend() throws SQLException {
        try (Statement statement = connect().createStatement();
                ResultSet result = statement.executeQuery("SELECT pg_backend_pid()")) {
            result.next();
            return result.getString(1);
        }
    }

    @Test
    @Order(6)
    void killingTheLauncherLeavesNoOrphan() {
        List<ProcessHandle> family = launcher.family();
        assertThat(family).hasSizeGreaterThanOrEqualTo(10);
        launcher.kill();
        until(SOON, "all are gone", () -> family.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    @Order(7)
    void theNextStartFindsWhatWasKept() throws Exception {
        launcher = LauncherProcess.up(data);
        assertThat(query("SELECT word FROM kept")).isEqualTo("сохранено");
        try (Admin kafka = kafka()) {
            assertThat(kafka.listTopics().names().get()).contains("kept");
        }
    }

    @Test
    @Order(8)
    void aStopInTheMiddleOfARestartIsClean() throws Exception {
        List<ProcessHandle> family = launcher.family();
        launcher.child("second-service").destroyForcibly();
        assertThat(launcher.stop()).isEqualTo(143);
        until(Duration.ofSeconds(2), "all are gone", () -> family.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(launcher.said())
                .containsSubsequence("front has stopped", "kafka has stopped", "postgres has stopped");
        assertThat(data.resolve("first-service.stopped")).exists();
        assertThat(data.resolve("run.json")).doesNotExist();
        assertThat(Files.readString(data.resolve("logs/postgres.log"))).contains("database system is shut down");
    }

    @Test
    @Order(9)
    void aFileOfAKilledServerWhoseIdAnotherProgramHasDoesNotPreventTheStart() throws Exception {
        Files.writeString(
                data.resolve("postgres/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + data + "\n0\n0\n\n127.0.0.1\n0 0\nready\n");
        Outcome detached = LauncherProcess.outcome(data, Map.of(), "up", "--port", "0", "--detach");
        assertThat(detached.status()).as(detached.output()).isZero();
        assertThat(detached.output()).contains("Sunwise is ready after");
        Outcome down = LauncherProcess.outcome(data, Map.of(), "down");
        assertThat(down.status()).as(down.output()).isZero();
        assertThat(LauncherProcess.outcome(data, Map.of(), "status").status()).isEqualTo(3);
    }

    @Test
    @Order(10)
    void aServiceThatCannotStartEndsTheStartWithItsWords() throws Exception {
        Map<String, String> failing =
                Map.of("test.failing", "second-service", "test.fails-with", "the moon is not full");
        Outcome outcome = LauncherProcess.outcome(data, failing, "up", "--port", "0");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.output()).contains("second-service ended with status 9", "the moon is not full");
        assertThat(outcome.output()).contains("postgres has stopped");
    }

    @Test
    @Order(10)
    void aFullDiskIsCalledThat() throws Exception {
        Map<String, String> failing =
                Map.of("test.failing", "front", "test.fails-with", "java.io.IOException: No space left on device");
        Outcome outcome = LauncherProcess.outcome(data, failing, "up", "--port", "0");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.output()).contains("the disk is full. Free some space");
    }

    private static boolean statusIsGood() {
        try {
            return LauncherProcess.outcome(data, Map.of(), "status").status() == 0;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Admin kafka() {
        return Admin.create(
                Map.of("bootstrap.servers", String.valueOf(launcher.run().kafka())));
    }

    private static String query(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect() throws SQLException {
        Database first = launcher.run().databases().get("first");
        return DriverManager.getConnection(first.url(), first.username(), first.password());
    }
}
