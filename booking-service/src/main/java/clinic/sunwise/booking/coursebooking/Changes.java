package clinic.sunwise.booking.coursebooking;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.courses.CourseSession;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;

/**
 * What has to become of a course's sessions so that those to come are the wanted ones.
 *
 * @param cancelled in whose place no other one comes
 * @param moved with where they go, by their new start
 * @param booked that take nobody's place
 */
record Changes(
        List<Appointment> cancelled, SequencedMap<Appointment, CourseSession> moved, List<CourseSession> booked) {

    /**
     * From what there is to what is wanted, both by start; what is in both stays as it is.
     *
     * @param planned how the planner knows appointments
     */
    static Changes of(List<Appointment> toCome, List<CourseSession> wanted, Sessions planned) {
        List<Appointment> givenUp = toCome.stream()
                .filter(each -> !wanted.contains(planned.of(each)))
                .toList();
        List<CourseSession> there = toCome.stream().map(planned::of).toList();
        List<CourseSession> fresh =
                wanted.stream().filter(each -> !there.contains(each)).toList();
        Map<Integer, Integer> places = Replacements.of(
                givenUp.stream().map(each -> each.during().start()).toList(),
                fresh.stream().map(each -> each.start().toInstant()).toList());
        List<Appointment> cancelled = new ArrayList<>();
        SequencedMap<Appointment, CourseSession> moved = new LinkedHashMap<>();
        for (int number = 0; number < givenUp.size(); number++) {
            Integer place = places.get(number);
            if (place == null) {
                cancelled.add(givenUp.get(number));
            } else {
                moved.put(givenUp.get(number), fresh.get(place));
            }
        }
        return new Changes(
                cancelled,
                moved,
                fresh.stream().filter(each -> !moved.containsValue(each)).toList());
    }

    /** The place of a session that is moved among the wanted ones, from 0. */
    int placeOf(UUID appointment, List<CourseSession> wanted) {
        return moved.entrySet().stream()
                .filter(each -> each.getKey().id().equals(appointment))
                .mapToInt(each -> wanted.indexOf(each.getValue()))
                .findFirst()
                .orElseThrow();
    }
}
