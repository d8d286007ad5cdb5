package clinic.sunwise.local.past;

import clinic.sunwise.local.past.Patient.Course;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What one patient does, day by day. It looks like chance and is the same each time: the chances are hers.
 */
final class Life {

    private static final int DAYS_TO_CHOOSE_FROM = 4;
    private static final int ATTEMPTS = 3;
    private static final int TRIES_AGAIN_AFTER_DAYS = 14;
    private static final int DAYS_WAITED = 40;

    private final Patient patient;
    private final Desk desk;
    private final Random chance;
    private final TreeSet<LocalDate> days = new TreeSet<>();
    private final List<Visit> toCome = new ArrayList<>();
    private final List<Visit> completed = new ArrayList<>();
    private final List<String> afterwards = new ArrayList<>();
    private String id = "";
    private @Nullable LocalDate cancelsOn;
    private int booked;

    /** @param today the last day that is told */
    Life(Patient patient, Desk desk, LocalDate today) {
        this.patient = patient;
        this.desk = desk;
        this.chance = new Random(patient.familyName().hashCode());
        days.add(today.minusDays(patient.daysAgo()));
    }

    /** The next day on which something happens to her. */
    Optional<LocalDate> next() {
        return days.isEmpty() ? Optional.empty() : Optional.of(days.first());
    }

    /** Whether she has not come yet. */
    boolean isNew() {
        return id.isEmpty();
    }

    /** Nothing happens to her any more. */
    void end() {
        days.clear();
        toCome.clear();
    }

    /** What happens to her today; called late in the day. */
    void live(LocalDate today) {
        days.headSet(today, true).clear();
        if (id.isEmpty()) {
            begin(today);
        } else if (afterwards.isEmpty()) {
            commit(today);
            visit(today);
        } else {
            List<String> steps = List.copyOf(afterwards);
            afterwards.clear();
            steps.forEach(step -> desk.take(id, course(), step, today));
            book(today);
        }
    }

    private Course course() {
        return patient.course();
    }

    private void begin(LocalDate today) {
        id = desk.register(patient);
        desk.answer(id, course(), patient.findings(), today);
        course().first().forEach(step -> desk.take(id, course(), step, today));
        switch (patient.plot()) {
            case SESSION_BY_SESSION, CHANGED -> beginTreatment(today);
            case PLANNED -> plan(today);
            case ASKS -> ask(today);
            case WAITS -> desk.waitFor(id, course(), today, today.plusDays(DAYS_WAITED));
            case ESTIMATE -> desk.estimate(id, course());
        }
    }

    private void beginTreatment(LocalDate today) {
        if (course().then().isEmpty()) {
            book(today);
        } else {
            afterwards.addAll(course().then());
            days.add(today.plusDays(1));
        }
    }

    private void plan(LocalDate today) {
        List<Visit> sessions = desk.bookCourse(id, course());
        toCome.addAll(sessions);
        booked += sessions.size();
        sessions.forEach(session -> days.add(session.day()));
        if (sessions.isEmpty()) {
            days.add(today.plusDays(TRIES_AGAIN_AFTER_DAYS));
        }
    }

    private void ask(LocalDate today) {
        for (List<String> times : desk.freeForAnybody(course(), today.plusDays(2))) {
            if (desk.ask(id, course(), times.get(chance.nextInt(times.size()))).isPresent()) {
                return;
            }
        }
    }

    private void book(LocalDate today) {
        List<List<String>> free = desk.free(id, course(), today.plusDays(1));
        Optional<Visit> got = Optional.empty();
        for (int attempt = 0; attempt < ATTEMPTS && got.isEmpty() && !free.isEmpty(); attempt++) {
            List<String> times = free.get(chance.nextInt(Math.min(free.size(), DAYS_TO_CHOOSE_FROM)));
            got = desk.book(id, course(), times.get(chance.nextInt(times.size())));
        }
        got.ifPresentOrElse(visit -> remember(visit, today), () -> days.add(today.plusDays(TRIES_AGAIN_AFTER_DAYS)));
    }

    private void remember(Visit visit, LocalDate today) {
        booked++;
        toCome.add(visit);
        days.add(visit.confirmableFrom().orElse(visit.day()));
        if (patient.plot() == Patient.Plot.CHANGED) {
            desk.answerAnew(id, course(), List.of("herpes-active"), today);
        } else if (chance.nextInt(12) == 0 && visit.day().isAfter(today.plusDays(3))) {
            cancelsOn = today.plusDays(1);
            days.add(cancelsOn);
        }
    }

    private void commit(LocalDate today) {
        // What may be confirmed on its own day only has lapsed by the evening.
        int tentative = toCome.size();
        toCome.removeIf(
                visit -> visit.confirmableFrom().isPresent() && !visit.day().isAfter(today));
        booked -= tentative - toCome.size();
        toCome.replaceAll(visit -> {
            if (visit.confirmableFrom().filter(day -> !day.isAfter(today)).isEmpty()) {
                return visit;
            }
            desk.answer(id, course(), patient.findings(), today);
            days.add(visit.day());
            return desk.confirm(id, visit);
        });
    }

    private void visit(LocalDate today) {
        Optional<Visit> due =
                toCome.stream().filter(visit -> !visit.day().isAfter(today)).findFirst();
        if (due.isPresent()) {
            toCome.remove(due.get());
            come(due.get(), today);
        } else if (today.equals(cancelsOn)) {
            desk.cancel(id, toCome.removeFirst());
            booked--;
        }
        if (toCome.isEmpty() && booked < course().sessions()) {
            bookOn(today);
        }
    }

    private void bookOn(LocalDate today) {
        desk.answer(id, course(), patient.findings(), today);
        if (patient.plot() == Patient.Plot.PLANNED) {
            plan(today);
        } else {
            book(today);
        }
    }

    private void come(Visit visit, LocalDate today) {
        if (chance.nextInt(14) == 0) {
            desk.noShow(visit);
            return;
        }
        desk.answer(id, course(), patient.findings(), today);
        desk.checkIn(visit);
        desk.complete(visit, course());
        completed.add(visit);
    }

    /** Pays for what has been done today, as people do: nearly always at once. */
    void settle() {
        for (Visit visit : completed) {
            JsonNode invoice = desk.invoice(visit);
            switch (chance.nextInt(10)) {
                case 0 -> {}
                case 1 -> desk.pay(id, invoice, "transfer", "10.00");
                case 2 -> desk.credit(invoice);
                case 3, 4 -> desk.pay(id, invoice, "cash", null);
                default -> desk.pay(id, invoice, "card", null);
            }
        }
        completed.clear();
    }

    /** That she has come today, and is there now. Whom something has changed for nobody checks in before a clinician has seen it. */
    void arrive(Instant now) {
        if (patient.plot() == Patient.Plot.CHANGED) {
            return;
        }
        toCome.stream().filter(visit -> visit.isUnderWay(now)).forEach(visit -> {
            desk.answer(id, course(), patient.findings(), visit.day());
            desk.checkIn(visit);
        });
    }
}
