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
import java.util.Map;
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
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(40);

    /** And the weeks to come are less full then. */
    private static final long LONGEST_CROWD_NANOS = TimeUnit.SECONDS.toNanos(25);

    /**
     * A clinic of the past.
     *
     * @param fee what it asks of whoever cancels late or does not come, in its currency
     */
    private record Clinic(Desk desk, List<Life> lives, Crowd crowd, String fee) {}

    private final String address;
    private final List<Clinic> clinics;
    private final Queue<IllegalStateException> mishaps = new ConcurrentLinkedQueue<>();

    private Past(String address, LocalDate today) {
        this.address = address;
        Map<String, Names> names = read("crowd", new TypeReference<>() {});
        this.clinics = CLINICS.stream()
                .map(clinic -> clinic(clinic, Objects.requireNonNull(names.get(clinic)), today))
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
        past.begin(today.minusDays(DAYS));
        past.daysBefore(today);
        past.eve(today);
        past.today(until);
        past.mishaps.forEach(Throwable::printStackTrace);
    }

    private Clinic clinic(String id, Names names, LocalDate today) {
        Desk desk = new Desk(address, id);
        List<Patient> patients = read(id, new TypeReference<>() {});
        List<Life> lives =
                patients.stream().map(patient -> new Life(patient, desk, today)).toList();
        List<Patient.Course> simple = patients.stream()
                .map(Patient::course)
                .filter(course -> course.then().isEmpty() && !course.first().contains("estimate-signed"))
                .filter(course -> !id.equals("paris"))
                .toList();
        return new Clinic(desk, lives, new Crowd(desk, names, simple), names.fee());
    }

    private static <T> T read(String name, TypeReference<T> type) {
        try (InputStream file = Past.class.getResourceAsStream("/past/" + name + ".json")) {
            return JsonMapper.shared().readValue(Objects.requireNonNull(file), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin(LocalDate day) {
        setClock(day.atTime(EVENING).toInstant(ZoneOffset.UTC));
        eachClinic(clinic -> clinic.desk().chargeForAbsence(day, clinic.fee()));
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

    private void eve(LocalDate today) {
        setClock(today.minusDays(1).atTime(EVENING).toInstant(ZoneOffset.UTC));
        long giveUp = System.nanoTime() + LONGEST_CROWD_NANOS;
        eachClinic(clinic -> clinic.crowd().book(today, giveUp));
    }

    private void today(Instant until) {
        setClock(until);
        LocalDate today = LocalDate.ofInstant(until, ZoneOffset.UTC);
        // On a slow machine some have not come yet: they come today, so that the weeks ahead are not empty too.
        together(Life::isNew, life -> life.live(today));
        together(_ -> true, life -> life.arrive(until));
        eachClinic(clinic -> {
            clinic.crowd().arrive(until);
            clinic.crowd().settle();
        });
    }

    private Optional<LocalDate> next() {
        return clinics.stream()
                .flatMap(clinic -> clinic.lives().stream())
                .flatMap(life -> life.next().stream())
                .min(LocalDate::compareTo);
    }

    /** The patients of each clinic one after another, so that each time it comes out the same. */
    private void together(Predicate<Life> who, Consumer<Life> what) {
        sideBySide(clinic ->
                clinic.lives().stream().filter(who).forEach(life -> tell(() -> what.accept(life), life::end)));
    }

    private void eachClinic(Consumer<Clinic> what) {
        sideBySide(clinic -> tell(() -> what.accept(clinic), () -> {}));
    }

    private void sideBySide(Consumer<Clinic> what) {
        try (ExecutorService clinicsAtOnce = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            clinics.forEach(clinic -> running.add(clinicsAtOnce.submit(() -> what.accept(clinic))));
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
    private void tell(Runnable what, Runnable end) {
        try {
            what.run();
        } catch (IllegalStateException e) {
            end.run();
            mishaps.add(e);
        }
    }

    private void setClock(Instant now) {
        new Api(address, "demo.utrecht.reception").post("/api/local/clock", "{\"now\":\"" + now + "\"}");
    }
}
