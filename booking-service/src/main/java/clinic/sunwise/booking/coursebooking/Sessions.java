package clinic.sunwise.booking.coursebooking;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.courses.CourseSession;
import clinic.sunwise.booking.directory.Clinic;

/** Appointments as the planner knows them, with the clinic's offset. */
record Sessions(Clinic clinic) {

    CourseSession of(Appointment appointment) {
        return new CourseSession(
                appointment.during().start().atZone(clinic.zone()).toOffsetDateTime(),
                appointment.resources().practitioner());
    }
}
