package clinic.sunwise.local;

import clinic.sunwise.local.console.LaunchFailure;
import clinic.sunwise.local.console.Progress;
import clinic.sunwise.local.directory.DataDirectory;
import clinic.sunwise.local.directory.DataLock;
import clinic.sunwise.local.directory.Passwords;
import clinic.sunwise.local.directory.RunFile;
import clinic.sunwise.local.directory.RunFile.Database;
import clinic.sunwise.local.directory.RunningProcess;
import clinic.sunwise.local.kafka.KafkaServer;
import clinic.sunwise.local.mail.MailCatcher;
import clinic.sunwise.local.postgres.PostgresServer;
import clinic.sunwise.local.postgres.ServiceRoles;
import clinic.sunwise.local.process.Ports;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One run: from taking the data directory to giving it back. */
public final class Launcher {

    private final Services services;
    private final Clock system;
    private final Progress progress;

    public Launcher(Services services, Clock system, Progress progress) {
        this.services = services;
        this.system = system;
        this.progress = progress;
    }

    /**
     * Runs everything until this process is asked to end. Never returns normally.
     *
     * @throws LaunchFailure if something cannot start or cannot go on
     */
    void run(Command.Up command) {
        DataDirectory directory = DataDirectory.prepared(command.data(), DataDirectory.NEEDED_BYTES);
        DataLock lock = DataLock.take(directory);
        new Leftovers(directory, progress).end();
        int port = gatewayPort(command.port());
        DemoPast past = new DemoPast(directory, services, system, progress);
        sayClock(past.setClock(command));
        run(directory, past, lock, port);
    }

    private static int gatewayPort(int wanted) {
        if (wanted == 0) {
            return Ports.free(1).getFirst();
        }
        if (!Ports.isFree(wanted)) {
            throw new LaunchFailure(
                    "port " + wanted + " is taken. Choose another with --port, or any free one with --port 0.");
        }
        return wanted;
    }

    private void sayClock(Duration shift) {
        if (!shift.isZero()) {
            progress.say("The services' clock starts at "
                    + system.instant().plus(shift).truncatedTo(ChronoUnit.SECONDS)
                    + "; the data keeps this shift for later runs");
        }
    }

    private void run(DataDirectory directory, DemoPast past, DataLock lock, int gatewayPort) {
        Passwords passwords = Passwords.of(
                directory,
                Stream.of(Stream.of(PostgresServer.SUPERUSER), services.databases().stream(), serviceRoles())
                        .flatMap(each -> each)
                        .toList());
        List<Integer> ports = Ports.free(5);
        PostgresServer postgres = new PostgresServer(directory, passwords, ports.get(0));
        KafkaServer kafka = new KafkaServer(directory, ports.get(1), ports.get(2));
        Map<String, Database> databases = databases(postgres, passwords);
        List<Service> started =
                services.in(new Surroundings(directory, gatewayPort, databases, kafka.bootstrap(), ports.get(3)));

        RunFile empty = new RunFile(
                RunningProcess.of(ProcessHandle.current(), 0, null),
                false,
                // By its name: a browser has no passkeys for a number.
                URI.create("http://localhost:" + gatewayPort),
                kafka.bootstrap(),
                Map.of(),
                databases);
        RunRecord run = new RunRecord(directory, empty, endpoints(started, ports.get(0), ports.get(1)));
        Supervision supervision = new Supervision(run, progress);
        Stack stack = new Stack(directory, postgres, kafka, started, services, supervision, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(past, stack, run, lock), "stop"));
        MailCatcher mails = MailCatcher.start(ports.get(3), ports.get(4));
        stack.start();
        past.tell(empty.address());
        progress.show(Announcement.of(empty.address(), mails.address(), progress.elapsed()));
        run.ready();
        supervision.awaitFailure();
    }

    /** However this process ends, short of a kill; the lock is held until nothing runs any more. */
    private static void stop(DemoPast past, Stack stack, RunRecord run, DataLock lock) {
        past.stop();
        stack.stop();
        run.ended();
        lock.close();
    }

    private Map<String, Database> databases(PostgresServer postgres, Passwords passwords) {
        Map<String, Database> databases = new TreeMap<>();
        services.databases()
                .forEach(name -> databases.put(name, new Database(postgres.url(name), name, passwords.of(name))));
        services.keptByClinic().forEach(name -> {
            String role = name + ServiceRoles.SUFFIX;
            databases.put(role, new Database(postgres.url(name), role, passwords.of(role)));
        });
        return databases;
    }

    private Stream<String> serviceRoles() {
        return services.keptByClinic().stream().map(name -> name + ServiceRoles.SUFFIX);
    }

    private static Map<String, Endpoint> endpoints(List<Service> services, int postgresPort, int kafkaPort) {
        Map<String, Endpoint> endpoints = new LinkedHashMap<>();
        endpoints.put(PostgresServer.NAME, new Endpoint(postgresPort, null));
        endpoints.put(KafkaServer.NAME, new Endpoint(kafkaPort, null));
        services.forEach(service -> endpoints.put(service.name(), new Endpoint(service.port(), service.readiness())));
        return endpoints;
    }
}
