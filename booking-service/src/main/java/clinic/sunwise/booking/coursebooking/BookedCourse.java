package clinic.sunwise.booking.coursebooking;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.appointments.AppointmentState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A course with what became of its sessions.
 *
 * @param appointments by start; also those that were cancelled or missed
 */
public record BookedCourse(Course course, List<Appointment> appointments) {

    private static final Set<AppointmentState> PLACED = EnumSet.of(AppointmentState.BOOKED, AppointmentState.TENTATIVE);

    public BookedCourse {
        appointments = List.copyOf(appointments);
    }

    /** Sessions that are booked, or tentative, and have not begun, by start. */
    public List<Appointment> toCome(Instant now) {
        return appointments.stream().filter(each -> isToCome(each, now)).toList();
    }

    public int completed() {
        return Math.toIntExact(appointments.stream()
                .filter(each -> each.state() == AppointmentState.COMPLETED)
                .count());
    }

    /** Sessions that have begun, whether or not they are over yet. */
    int begun(Instant now) {
        return Math.toIntExact(
                appointments.stream().filter(each -> isBegun(each, now)).count());
    }

    /** The day of the last session that has begun; empty if none has. */
    Optional<LocalDate> lastDay(Instant now) {
        return appointments.stream()
                .filter(each -> isBegun(each, now))
                .map(Appointment::day)
                .max(Comparator.naturalOrder());
    }

    private static boolean isToCome(Appointment appointment, Instant now) {
        return PLACED.contains(appointment.state())
                && appointment.during().start().isAfter(now);
    }

    private static boolean isBegun(Appointment appointment, Instant now) {
        return switch (appointment.state()) {
            case ARRIVED, IN_TREATMENT, COMPLETED -> true;
            case BOOKED, TENTATIVE -> !isToCome(appointment, now);
            default -> false;
        };
    }
}
