package clinic.sunwise.booking.appointments;

import static clinic.sunwise.booking.appointments.AppointmentAction.ACCEPT;
import static clinic.sunwise.booking.appointments.AppointmentAction.BOOK;
import static clinic.sunwise.booking.appointments.AppointmentAction.CANCEL;
import static clinic.sunwise.booking.appointments.AppointmentAction.CHECK_IN;
import static clinic.sunwise.booking.appointments.AppointmentAction.COMPLETE;
import static clinic.sunwise.booking.appointments.AppointmentAction.CONFIRM;
import static clinic.sunwise.booking.appointments.AppointmentAction.CORRECT;
import static clinic.sunwise.booking.appointments.AppointmentAction.DECLINE;
import static clinic.sunwise.booking.appointments.AppointmentAction.LAPSE;
import static clinic.sunwise.booking.appointments.AppointmentAction.MOVE;
import static clinic.sunwise.booking.appointments.AppointmentAction.PENCIL_IN;
import static clinic.sunwise.booking.appointments.AppointmentAction.RELEASE;
import static clinic.sunwise.booking.appointments.AppointmentAction.START;
import static clinic.sunwise.booking.appointments.AppointmentState.ARRIVED;
import static clinic.sunwise.booking.appointments.AppointmentState.BOOKED;
import static clinic.sunwise.booking.appointments.AppointmentState.CANCELLED;
import static clinic.sunwise.booking.appointments.AppointmentState.COMPLETED;
import static clinic.sunwise.booking.appointments.AppointmentState.DECLINED;
import static clinic.sunwise.booking.appointments.AppointmentState.HELD;
import static clinic.sunwise.booking.appointments.AppointmentState.IN_TREATMENT;
import static clinic.sunwise.booking.appointments.AppointmentState.LAPSED;
import static clinic.sunwise.booking.appointments.AppointmentState.REQUESTED;
import static clinic.sunwise.booking.appointments.AppointmentState.TENTATIVE;

import clinic.sunwise.platform.identity.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The life of an appointment, as one table: from which state what leads where, who may, from when on, and which event tells
 * of it. Guards, the actions offered to a caller, events and the diagram in the documentation all read it.
 */
public final class AppointmentLifecycle {

    private static final Set<Role> CLINICIAN = EnumSet.of(Role.CLINICIAN);
    private static final Set<Role> DESK =
            EnumSet.of(Role.RECEPTION, Role.THERAPIST, Role.CLINICIAN, Role.ADMINISTRATOR);
    private static final Set<Role> DESK_AND_PATIENT =
            EnumSet.of(Role.PATIENT, Role.RECEPTION, Role.THERAPIST, Role.CLINICIAN, Role.ADMINISTRATOR);

    /** From when on an action makes sense. */
    public enum From {
        ALWAYS,
        /** Not before the clinic's day of the appointment. */
        ITS_DAY,
        /** Not before the appointment begins. */
        ITS_START,
        /** Not before the patient's time to reflect is over. */
        ITS_COMMITMENT,
        /** When the time to confirm it is over, by itself. */
        ITS_LAPSE
    }

    /**
     * One row of the table.
     *
     * @param roles nobody for what comes by itself
     * @param event type of the event that is published with it; empty if none is
     */
    public record Transition(
            AppointmentState from,
            AppointmentAction action,
            AppointmentState to,
            Set<Role> roles,
            From earliest,
            Optional<String> event) {}

    private static final Set<Role> NOBODY = EnumSet.noneOf(Role.class);
    private static final String TENTATIVE_EVENT = "booking.appointment-tentative.v1";
    private static final String LAPSED_EVENT = "booking.appointment-lapsed.v1";
    private static final String BOOKED_EVENT = "booking.appointment-booked.v1";
    private static final String MOVED_EVENT = "booking.appointment-moved.v1";
    private static final String NO_SHOW_EVENT = "booking.appointment-no-show.v1";
    private static final String DECLINED_EVENT = "booking.appointment-declined.v1";
    private static final String CANCELLED_EVENT = "booking.appointment-cancelled.v1";
    private static final String COMPLETED_EVENT = "booking.session-completed.v1";

    private static final List<Transition> TABLE = List.of(
            row(REQUESTED, ACCEPT, BOOKED, CLINICIAN, From.ALWAYS, BOOKED_EVENT),
            row(REQUESTED, DECLINE, DECLINED, CLINICIAN, From.ALWAYS, DECLINED_EVENT),
            row(REQUESTED, CANCEL, CANCELLED, DESK_AND_PATIENT, From.ALWAYS, ""),
            row(HELD, BOOK, BOOKED, DESK_AND_PATIENT, From.ALWAYS, BOOKED_EVENT),
            row(HELD, PENCIL_IN, TENTATIVE, DESK_AND_PATIENT, From.ALWAYS, TENTATIVE_EVENT),
            row(HELD, RELEASE, CANCELLED, DESK_AND_PATIENT, From.ALWAYS, ""),
            row(TENTATIVE, CONFIRM, BOOKED, DESK_AND_PATIENT, From.ITS_COMMITMENT, BOOKED_EVENT),
            row(TENTATIVE, MOVE, TENTATIVE, DESK_AND_PATIENT, From.ALWAYS, MOVED_EVENT),
            row(TENTATIVE, CANCEL, CANCELLED, DESK_AND_PATIENT, From.ALWAYS, CANCELLED_EVENT),
            row(TENTATIVE, LAPSE, LAPSED, NOBODY, From.ITS_LAPSE, LAPSED_EVENT),
            row(BOOKED, MOVE, BOOKED, DESK_AND_PATIENT, From.ALWAYS, MOVED_EVENT),
            row(BOOKED, CHECK_IN, ARRIVED, DESK, From.ITS_DAY, ""),
            row(BOOKED, CANCEL, CANCELLED, DESK_AND_PATIENT, From.ALWAYS, CANCELLED_EVENT),
            row(BOOKED, AppointmentAction.NO_SHOW, AppointmentState.NO_SHOW, DESK, From.ITS_START, NO_SHOW_EVENT),
            row(ARRIVED, START, IN_TREATMENT, DESK, From.ALWAYS, ""),
            row(ARRIVED, COMPLETE, COMPLETED, DESK, From.ALWAYS, COMPLETED_EVENT),
            row(ARRIVED, CANCEL, CANCELLED, DESK, From.ALWAYS, CANCELLED_EVENT),
            row(ARRIVED, CORRECT, BOOKED, DESK, From.ALWAYS, ""),
            row(IN_TREATMENT, COMPLETE, COMPLETED, DESK, From.ALWAYS, COMPLETED_EVENT),
            row(IN_TREATMENT, CORRECT, ARRIVED, DESK, From.ALWAYS, ""),
            row(AppointmentState.NO_SHOW, CORRECT, BOOKED, DESK, From.ALWAYS, BOOKED_EVENT));

    private AppointmentLifecycle() {}

    /** The whole table, in the order of an appointment's life. */
    public static List<Transition> table() {
        return TABLE;
    }

    /** The row for this action in this state, as far as the role goes; empty if there is none. */
    public static Optional<Transition> find(AppointmentState from, AppointmentAction action, Role role) {
        return TABLE.stream()
                .filter(each -> each.from() == from && each.action() == action)
                .filter(each -> each.roles().contains(role))
                .findFirst();
    }

    /** What becomes of this state by itself; empty if nothing does. */
    public static Optional<Transition> byItself(AppointmentState from) {
        return TABLE.stream()
                .filter(each -> each.from() == from && each.roles().isEmpty())
                .findFirst();
    }

    /** What this role can do in this state, at the right time. */
    public static Set<AppointmentAction> allowed(AppointmentState from, Role role) {
        return TABLE.stream()
                .filter(each -> each.from() == from && each.roles().contains(role))
                .map(Transition::action)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(AppointmentAction.class)));
    }

    private static Transition row(
            AppointmentState from,
            AppointmentAction action,
            AppointmentState to,
            Set<Role> roles,
            From earliest,
            String event) {
        return new Transition(
                from, action, to, roles, earliest, Optional.of(event).filter(type -> !type.isEmpty()));
    }
}
