package clinic.sunwise.local.past;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tells the last {@link #DAYS} days to a product that has just started, and leaves its clock at the last evening. */
public final class Past {

    /** How far back it begins. */
    public static final int DAYS = 120;

    /** When a day is told: all five clinics have closed, none has gone on to the next day. */
    private static final LocalTime EVENING = LocalTime.of(19, 30);

    private static final List<String> CLINICS = List.of("utrecht", "moscow", "valencia", "paris", "sevilla");

    /** On a slow machine the last weeks stay empty rather than that somebody waits for minutes. */
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final String address;
    private final List<List<Life>> clinics;
    private final Queue<IllegalStateException> mishaps = new ConcurrentLinkedQueue<>();

    private Past(String address, LocalDate today) {
        this.address = address;
        this.clinics = CLINICS.stream()
                .map(clinic -> lives(clinic, new Desk(address, clinic), today))
                .toList();
    }

    /**
     * Runs to the end, and tells what went wrong.
     *
     * @param words where the gateway answers, and the moment up to which it is told
     */
    public static void main(String[] words) {
        Instant until = Instant.parse(words[1]);
        LocalDate today = LocalDate.ofInstant(until, ZoneOffset.UTC);
        Past past = new Past(words[0], today);
        past.daysBefore(today);
        past.today(until);
        past.mishaps.forEach(Throwable::printStackTrace);
    }

    private static List<Life> lives(String clinic, Desk desk, LocalDate today) {
        try (InputStream file = Past.class.getResourceAsStream("/past/" + clinic + ".json")) {
            List<Patient> patients =
                    JsonMapper.shared().readValue(Objects.requireNonNull(file), new TypeReference<List<Patient>>() {});
            return patients.stream()
                    .map(patient -> new Life(patient, desk, today))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void daysBefore(LocalDate today) {
        long giveUp = System.nanoTime() + LONGEST_NANOS;
        Optional<LocalDate> day = next();
        while (day.isPresent() && day.get().isBefore(today) && System.nanoTime() < giveUp) {
            LocalDate told = day.get();
            setClock(told.atTime(EVENING).toInstant(ZoneOffset.UTC));
            together(life -> life.next().filter(told::equals).isPresent(), life -> life.live(told));
            together(_ -> true, Life::settle);
            day = next();
        }
    }

    private void today(Instant until) {
        setClock(until);
        LocalDate today = LocalDate.ofInstant(until, ZoneOffset.UTC);
        // On a slow machine some have not come yet: they come today, so that the weeks ahead are not empty too.
        together(Life::isNew, life -> life.live(today));
        together(_ -> true, life -> life.arrive(until));
    }

    private Optional<LocalDate> next() {
        return clinics.stream()
                .flatMap(List::stream)
                .flatMap(life -> life.next().stream())
                .min(LocalDate::compareTo);
    }

    /** The clinics side by side, the patients of each one after another, so that each time it comes out the same. */
    private void together(Predicate<Life> who, Consumer<Life> what) {
        try (ExecutorService clinicsAtOnce = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            clinics.forEach(lives -> running.add(
                    clinicsAtOnce.submit(() -> lives.stream().filter(who).forEach(life -> tell(life, what)))));
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** What goes wrong in one life ends that life only; it is told at the end. */
    private void tell(Life life, Consumer<Life> what) {
        try {
            what.accept(life);
        } catch (IllegalStateException e) {
            life.end();
            mishaps.add(e);
        }
    }

    private void setClock(Instant now) {
        new Api(address, "demo.utrecht.reception").post("/api/local/clock", "{\"now\":\"" + now + "\"}");
    }
}
