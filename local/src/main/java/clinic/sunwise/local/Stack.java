package clinic.sunwise.local;

import clinic.sunwise.local.console.LaunchFailure;
import clinic.sunwise.local.console.Progress;
import clinic.sunwise.local.directory.DataDirectory;
import clinic.sunwise.local.kafka.KafkaServer;
import clinic.sunwise.local.postgres.PostgresServer;
import clinic.sunwise.local.process.Child;
import clinic.sunwise.local.process.ChildSpec;
import clinic.sunwise.local.process.StopSignal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** All child processes together: what can start beside each other does, and they are stopped in the order of their needs. */
final class Stack {

    private static final Duration SERVICE_STOPS_WITHIN = Duration.ofSeconds(15);

    private final DataDirectory directory;
    private final PostgresServer postgres;
    private final KafkaServer kafka;
    private final List<Service> services;
    private final Services kinds;
    private final Supervision supervision;
    private final Progress progress;
    private final Map<String, Child> children = new LinkedHashMap<>();
    private boolean stopping;

    Stack(
            DataDirectory directory,
            PostgresServer postgres,
            KafkaServer kafka,
            List<Service> services,
            Services kinds,
            Supervision supervision,
            Progress progress) {
        this.directory = directory;
        this.postgres = postgres;
        this.kafka = kafka;
        this.services = List.copyOf(services);
        this.kinds = kinds;
        this.supervision = supervision;
        this.progress = progress;
    }

    /**
     * Returns when everything is ready.
     *
     * @throws LaunchFailure for the first that is not
     */
    void start() {
        CompletableFuture<Awaited> broker = CompletableFuture.supplyAsync(this::startKafka);
        List<Awaited> awaited = new ArrayList<>(start(false));
        startPostgres();
        awaited.addAll(start(true));
        awaited.add(join(broker));
        new Waiting(supervision, progress).untilReady(awaited);
        supervision.allStarted();
    }

    private static Awaited join(CompletableFuture<Awaited> broker) {
        try {
            return broker.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof LaunchFailure failure) {
                throw failure;
            }
            throw e;
        }
    }

    private Awaited startKafka() {
        kafka.prepare();
        return new Awaited(start(kafka.spec()), kafka::isReady, "Kafka is ready");
    }

    private void startPostgres() {
        boolean isNew = !directory.holdsDatabase();
        postgres.prepare();
        Child child = start(postgres.spec());
        String said = isNew ? "PostgreSQL is ready, with a new database cluster" : "PostgreSQL is ready";
        new Waiting(supervision, progress).untilReady(List.of(new Awaited(child, () -> isReady(child), said)));
        postgres.provide(kinds.databases(), kinds.keptByClinic());
    }

    private boolean isReady(Child server) {
        return server.running()
                .filter(process -> PostgresServer.isReady(directory, process))
                .isPresent();
    }

    private List<Awaited> start(boolean usingDatabase) {
        return services.stream()
                .filter(service -> service.usesDatabase() == usingDatabase)
                .map(this::start)
                .toList();
    }

    private Awaited start(Service service) {
        Child child = start(new ChildSpec(
                service.name(),
                service.command(),
                service.environment(),
                () -> {},
                directory.log(service.name()).path(),
                StopSignal.TERM,
                SERVICE_STOPS_WITHIN));
        return new Awaited(child, () -> HttpProbe.answersOk(service.readiness()), service.name() + " is ready");
    }

    private Child start(ChildSpec spec) {
        Child child = new Child(spec, supervision);
        child.log().rotate();
        synchronized (children) {
            if (stopping) {
                throw new LaunchFailure("stopped before everything had started.");
            }
            children.put(child.name(), child);
        }
        child.start();
        return child;
    }

    /** Stops what runs: the gateway before the services it calls, then Kafka, then PostgreSQL. */
    void stop() {
        Map<String, Child> left;
        synchronized (children) {
            stopping = true;
            left = new LinkedHashMap<>(children);
        }
        Child broker = left.remove(KafkaServer.NAME);
        Child database = left.remove(PostgresServer.NAME);
        stop(left.remove(services.getLast().name()));
        stopTogether(left.values());
        stop(broker);
        stop(database);
    }

    private void stopTogether(Collection<Child> together) {
        CompletableFuture.allOf(together.stream()
                        .map(child -> CompletableFuture.runAsync(() -> stop(child)))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }

    private void stop(@Nullable Child child) {
        if (child != null) {
            child.stop();
            progress.say(child.name() + " has stopped");
        }
    }
}
