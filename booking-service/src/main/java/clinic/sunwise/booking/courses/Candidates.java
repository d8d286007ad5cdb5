package clinic.sunwise.booking.courses;

import clinic.sunwise.booking.courses.DayOffers.Offer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** At which times sessions of a task may be. Days are counted from the first of the search. */
final class Candidates {

    private final Task task;
    private final Preference preference;
    private final List<UUID> practitioners;
    private final List<List<Slot>> byDay = new ArrayList<>();

    Candidates(Task task, Judged judged, DayOffers offers) {
        this.task = task;
        this.preference = new Preference(task.wish().wishes());
        Map<LocalDate, CourseSession> firm = firm();
        List<List<CourseSession>> found = new ArrayList<>();
        for (int day = 0; day < task.wish().days(); day++) {
            CourseSession session = firm.get(task.wish().day(day));
            found.add(session == null ? free(day, judged, offers) : firm(session, judged.isOpen(day)));
        }
        this.practitioners = found.stream()
                .flatMap(List::stream)
                .map(CourseSession::practitioner)
                .distinct()
                .sorted()
                .toList();
        found.forEach(sessions ->
                byDay.add(sessions.stream().map(this::slot).sorted(Slot.ORDER).toList()));
    }

    /** The times of a day, one for each practitioner, in order. A booked session has its day for itself. */
    List<Slot> on(int day) {
        return byDay.get(day);
    }

    boolean isKept(int day) {
        return on(day).stream().anyMatch(Slot::kept);
    }

    int practitioners() {
        return practitioners.size();
    }

    private Map<LocalDate, CourseSession> firm() {
        Map<LocalDate, CourseSession> firm = new HashMap<>();
        task.booked().forEach(session -> firm.put(session.day(), session));
        task.moved().ifPresent(session -> firm.put(session.day(), session));
        return firm;
    }

    private List<CourseSession> firm(CourseSession session, boolean open) {
        return open || task.keeps(session) ? List.of(session) : List.of();
    }

    private List<CourseSession> free(int index, Judged judged, DayOffers offers) {
        LocalDate day = task.wish().day(index);
        return judged.isOpen(index) && task.wish().wishes().fits(day)
                ? offers.on(day).stream()
                        .flatMap(offer -> nearest(offer).stream())
                        .toList()
                : List.of();
    }

    private Optional<CourseSession> nearest(Offer offer) {
        return preference.nearest(offer).map(start -> new CourseSession(start, offer.practitioner()));
    }

    private Slot slot(CourseSession session) {
        return new Slot(
                session,
                Collections.binarySearch(practitioners, session.practitioner()),
                task.keeps(session),
                Cost.session(preference.others(session.practitioner()), preference.minutes(session.start())));
    }
}
