package clinic.sunwise.booking.coursebooking.http;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.clinicalrules.http.Audience;
import clinic.sunwise.booking.clinicalrules.http.VerdictView;
import clinic.sunwise.booking.coursebooking.BookedCourse;
import clinic.sunwise.booking.coursebooking.Course;
import clinic.sunwise.booking.protocols.http.TreatmentBody;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A booked course on the wire.
 *
 * @param sessions that the patient set out for
 * @param completed of them
 * @param toCome of them, booked
 * @param next the first of those; absent if there is none
 * @param appointments by start, also those that were cancelled or missed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CourseAnswer(
        UUID id,
        String clinic,
        UUID patientId,
        TreatmentBody treatment,
        int sessions,
        int completed,
        int toCome,
        @Nullable SessionAnswer next,
        List<SessionAnswer> appointments) {

    /** One session, whatever became of it. */
    record SessionAnswer(
            UUID appointmentId,
            OffsetDateTime startsAt,
            OffsetDateTime endsAt,
            UUID practitionerId,
            String state,
            VerdictView verdict) {

        static SessionAnswer of(Appointment appointment, ZoneId zone, Audience audience) {
            return new SessionAnswer(
                    appointment.id(),
                    appointment.during().start().atZone(zone).toOffsetDateTime(),
                    appointment.during().end().atZone(zone).toOffsetDateTime(),
                    appointment.resources().practitioner(),
                    appointment.state().code(),
                    VerdictView.of(appointment.verdict(), audience));
        }
    }

    static CourseAnswer of(BookedCourse booked, ZoneId zone, Instant now, Audience audience) {
        Course course = booked.course();
        List<SessionAnswer> toCome = sessions(booked.toCome(now), zone, audience);
        return new CourseAnswer(
                course.id(),
                course.clinic(),
                course.patient(),
                TreatmentBody.of(course.treatment()),
                course.sessions(),
                booked.completed(),
                toCome.size(),
                toCome.stream().findFirst().orElse(null),
                sessions(booked.appointments(), zone, audience));
    }

    private static List<SessionAnswer> sessions(List<Appointment> appointments, ZoneId zone, Audience audience) {
        return appointments.stream()
                .map(each -> SessionAnswer.of(each, zone, audience))
                .toList();
    }
}
