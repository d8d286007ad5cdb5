package clinic.sunwise.local.past;

import clinic.sunwise.local.past.Patient.Course;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Those who fill the weeks to come: without a past, all booked on the last evening, by telephone, so that nobody is sent a mail.
 * Each has a practitioner of her own choice, so that all have something to do, and the next days are fuller than the later ones.
 */
final class Crowd {

    private static final int GUESTS = 84;
    private static final int DAYS_AHEAD = 15;
    private static final double MOST_WITHIN_DAYS = 5;
    private static final int FIRST_HOUR = 9;
    private static final int LAST_HOUR = 18;
    private static final Duration A_SESSION = Duration.ofMinutes(45);

    /** A visit of today, and whose it is. */
    private record Guest(String id, Course course, Visit visit) {}

    private final Desk desk;
    private final Names names;
    private final List<Course> courses;
    private final Random chance;
    private final List<Guest> today = new ArrayList<>();
    private final List<Guest> completed = new ArrayList<>();

    /** @param courses what the clinic is visited for, each without more than a step by its staff before the first session */
    Crowd(Desk desk, Names names, List<Course> courses) {
        this.desk = desk;
        this.names = names;
        this.courses = courses;
        this.chance = new Random(names.phone().hashCode());
    }

    /**
     * One after another, until all are there or it has taken too long; whoever comes later has no other place in the calendar, so
     * the weeks are even also where they did not all come.
     *
     * @param tomorrow the first day that they book
     * @param giveUp in {@link System#nanoTime()}
     */
    void book(LocalDate tomorrow, long giveUp) {
        for (int number = 0; number < GUESTS && !courses.isEmpty() && System.nanoTime() < giveUp; number++) {
            book(number, tomorrow);
        }
    }

    private void book(int number, LocalDate tomorrow) {
        Course course = courses.get(number % courses.size());
        String id = desk.register(names.patient(number, course));
        LocalDate eve = tomorrow.minusDays(1);
        desk.answer(id, course, List.of(), eve);
        course.first().forEach(step -> desk.take(id, course, step, eve));
        List<String> practitioners = desk.practitioners(course);
        String who = practitioners.get(number % practitioners.size());
        LocalDate from = tomorrow.plusDays(daysAhead());
        List<Visit> visits = number % 4 == 3 ? course(id, course, who, from) : one(id, course, who, from);
        visits.stream()
                .filter(visit -> visit.day().equals(tomorrow))
                .forEach(visit -> today.add(new Guest(id, course, visit)));
        if (number % 16 == 3) {
            desk.sellPackage(id, course);
        }
    }

    private int daysAhead() {
        return Math.min(DAYS_AHEAD, (int) Math.abs(chance.nextGaussian() * MOST_WITHIN_DAYS));
    }

    private List<Visit> one(String id, Course course, String who, LocalDate from) {
        return desk.freeWith(who, id, course, from).stream().findFirst().stream()
                .flatMap(times -> desk.bookWith(who, id, course, times.get(chance.nextInt(times.size()))).stream())
                .toList();
    }

    private List<Visit> course(String id, Course course, String who, LocalDate from) {
        int hour = chance.nextInt(FIRST_HOUR, LAST_HOUR);
        return desk.bookCourse(id, course, """
                {"from":"%s","practitioner":{"id":"%s","strict":false},"hours":{"from":"%02d:00","to":"%02d:30","strict":false}}""".formatted(from, who, hour, hour));
    }

    /** Whoever was to come by now has come or not: most are done, the last ones are there, one did not come, one cancels. */
    void arrive(Instant now) {
        List<Guest> due =
                today.stream().filter(guest -> guest.visit().isUnderWay(now)).toList();
        for (Guest guest : due) {
            if (guest.equals(due.getFirst()) && due.size() > 2) {
                desk.noShow(guest.visit());
                continue;
            }
            desk.checkIn(guest.visit());
            if (guest.visit().startsAt().toInstant().plus(A_SESSION).isBefore(now)) {
                desk.complete(guest.visit(), guest.course());
                completed.add(guest);
            }
        }
        Optional<Guest> changesHerMind = today.stream()
                .filter(guest -> guest.visit().startsAt().toInstant().isAfter(now))
                .findFirst();
        changesHerMind.ifPresent(guest -> desk.cancel(guest.id(), guest.visit()));
    }

    /** Most pay before they leave. */
    void settle() {
        for (int place = 0; place < completed.size(); place++) {
            Guest guest = completed.get(place);
            if (place % 4 != 3) {
                desk.pay(guest.id(), desk.invoice(guest.visit()), place % 2 == 0 ? "card" : "cash", null);
            }
        }
        completed.clear();
    }
}
