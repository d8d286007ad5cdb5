package clinic.sunwise.booking.appointments;

import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.protocols.Protocols;
import clinic.sunwise.booking.protocols.SessionResources.Anaesthesia;
import clinic.sunwise.booking.protocols.Treatment;
import clinic.sunwise.platform.events.EventPublisher;
import clinic.sunwise.platform.events.OutgoingEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells others what became of an appointment, in the words of {@code contracts/}. */
@Component
class AppointmentEvents {

    private record Treated(String protocol, String technique, String depth, List<String> areas) {

        static Treated of(Treatment treatment) {
            return new Treated(
                    treatment.protocol(),
                    treatment.technique(),
                    treatment.depth(),
                    treatment.areas().stream().map(Area::code).toList());
        }
    }

    private record Booked(
            UUID appointmentId,
            UUID patientId,
            Treated treatment,
            UUID practitionerId,
            OffsetDateTime startsAt,
            OffsetDateTime endsAt) {}

    private record Tentative(
            UUID appointmentId,
            UUID patientId,
            Treated treatment,
            OffsetDateTime startsAt,
            OffsetDateTime endsAt,
            LocalDate confirmableFrom,
            OffsetDateTime lapsesAt) {}

    private record Moved(
            UUID appointmentId,
            UUID patientId,
            Treated treatment,
            UUID practitionerId,
            OffsetDateTime startsAt,
            OffsetDateTime endsAt,
            OffsetDateTime movedFrom) {}

    private record NoShow(
            UUID appointmentId,
            UUID patientId,
            Treated treatment,
            UUID practitionerId,
            OffsetDateTime startsAt,
            Instant notedAt) {}

    private record Lapsed(UUID appointmentId, UUID patientId, Instant lapsedAt) {}

    private record Requested(
            UUID appointmentId, UUID patientId, Treated treatment, OffsetDateTime startsAt, OffsetDateTime endsAt) {}

    private record Declined(UUID appointmentId, UUID patientId, Instant declinedAt) {}

    private record Cancelled(UUID appointmentId, UUID patientId, Instant cancelledAt, String by, boolean late) {}

    private record Completed(
            UUID appointmentId,
            UUID patientId,
            Treated performed,
            int protocolVersion,
            UUID practitionerId,
            String practitionerGrade,
            OffsetDateTime startsAt,
            Instant completedAt,
            @Nullable String anaesthesia,
            @Nullable List<String> addOns,
            @Nullable List<Completion.Sale> products,
            @Nullable Integer courseSessions,
            @Nullable For indication) {}

    private record For(String purpose) {}

    private final EventPublisher events;
    private final Directory directory;
    private final Protocols protocols;
    private final CourseSessionStore courses;
    private final AppointmentNews news;

    AppointmentEvents(
            EventPublisher events,
            Directory directory,
            Protocols protocols,
            CourseSessionStore courses,
            AppointmentNews news) {
        this.events = events;
        this.directory = directory;
        this.protocols = protocols;
        this.courses = courses;
        this.news = news;
    }

    /** Tells what was placed: booked for good, or while the patient has time to reflect. */
    void placed(Appointment appointment) {
        if (appointment.state() == AppointmentState.TENTATIVE) {
            tentative(appointment, appointment.reflection().orElseThrow());
            news.booked(appointment);
        } else {
            booked(appointment);
        }
    }

    private void tentative(Appointment appointment, Reflection reflection) {
        ZoneId zone = premises(appointment).clinic().zone();
        publish(
                "booking.appointment-tentative.v1",
                appointment,
                new Tentative(
                        appointment.id(),
                        appointment.patient(),
                        Treated.of(appointment.treatment()),
                        appointment.during().start().atZone(zone).toOffsetDateTime(),
                        appointment.during().end().atZone(zone).toOffsetDateTime(),
                        reflection.confirmableFrom(),
                        reflection.lapsesAt().atZone(zone).toOffsetDateTime()));
    }

    void booked(Appointment appointment) {
        publishBooked(appointment);
        news.booked(appointment);
    }

    /** The same of what a clinician has agreed to. */
    void accepted(Appointment appointment) {
        publishBooked(appointment);
        news.accepted(appointment);
    }

    private void publishBooked(Appointment appointment) {
        ZoneId zone = premises(appointment).clinic().zone();
        publish(
                "booking.appointment-booked.v1",
                appointment,
                new Booked(
                        appointment.id(),
                        appointment.patient(),
                        Treated.of(appointment.treatment()),
                        appointment.resources().practitioner(),
                        appointment.during().start().atZone(zone).toOffsetDateTime(),
                        appointment.during().end().atZone(zone).toOffsetDateTime()));
    }

    /** Tells that an appointment has another time or another practitioner. */
    void moved(Appointment before, Appointment after) {
        ZoneId zone = premises(after).clinic().zone();
        publish(
                "booking.appointment-moved.v1",
                after,
                new Moved(
                        after.id(),
                        after.patient(),
                        Treated.of(after.treatment()),
                        after.resources().practitioner(),
                        after.during().start().atZone(zone).toOffsetDateTime(),
                        after.during().end().atZone(zone).toOffsetDateTime(),
                        before.during().start().atZone(zone).toOffsetDateTime()));
        news.moved(before, after);
    }

    /** Tells that a clinician has something to decide. */
    void requested(Appointment appointment) {
        ZoneId zone = premises(appointment).clinic().zone();
        publish(
                "booking.appointment-requested.v1",
                appointment,
                new Requested(
                        appointment.id(),
                        appointment.patient(),
                        Treated.of(appointment.treatment()),
                        appointment.during().start().atZone(zone).toOffsetDateTime(),
                        appointment.during().end().atZone(zone).toOffsetDateTime()));
    }

    /** Whatever else the transition is called, the table names its event. */
    void tell(AppointmentLifecycle.Transition transition, Appointment appointment, String by, Instant now) {
        transition.event().ifPresent(type -> {
            publish(type, appointment, content(transition, appointment, by, now));
            news.ended(appointment, now);
        });
    }

    /** The same of a session that is over, with all that its invoice is made of. */
    void completed(AppointmentLifecycle.Transition transition, Appointment appointment, Completion said, Instant now) {
        publish(transition.event().orElseThrow(), appointment, completed(appointment, said, now));
        news.ended(appointment, now);
    }

    private Object content(
            AppointmentLifecycle.Transition transition, Appointment appointment, String by, Instant now) {
        return switch (transition.to()) {
            case CANCELLED ->
                new Cancelled(appointment.id(), appointment.patient(), now, by, appointment.cancelledLate());
            case LAPSED -> new Lapsed(appointment.id(), appointment.patient(), now);
            case DECLINED -> new Declined(appointment.id(), appointment.patient(), now);
            case NO_SHOW -> noShow(appointment, now);
            default -> throw new IllegalStateException("no event tells of " + transition);
        };
    }

    private NoShow noShow(Appointment appointment, Instant now) {
        ZoneId zone = premises(appointment).clinic().zone();
        return new NoShow(
                appointment.id(),
                appointment.patient(),
                Treated.of(appointment.treatment()),
                appointment.resources().practitioner(),
                appointment.during().start().atZone(zone).toOffsetDateTime(),
                now);
    }

    private Completed completed(Appointment appointment, Completion said, Instant now) {
        Premises premises = premises(appointment);
        UUID practitioner = appointment.resources().practitioner();
        Treatment performed = said.performed();
        return new Completed(
                appointment.id(),
                appointment.patient(),
                Treated.of(performed),
                appointment.rulesVersion(),
                practitioner,
                premises.gradeOf(practitioner).orElseThrow(),
                appointment.during().start().atZone(premises.clinic().zone()).toOffsetDateTime(),
                now,
                anaesthesia(appointment, performed),
                said.addOns().isEmpty() ? null : said.addOns(),
                said.sold().isEmpty() ? null : said.sold(),
                appointment
                        .course()
                        .map(course -> courses.length(appointment.clinic(), course))
                        .orElse(null),
                said.purpose().map(purpose -> new For(purpose.code())).orElse(null));
    }

    /** Null where there was none: it has a price of its own. */
    private @Nullable String anaesthesia(Appointment appointment, Treatment performed) {
        return protocols
                .version(appointment.clinic(), performed.protocol(), appointment.rulesVersion())
                .technique(performed.technique())
                .flatMap(technique -> technique.depth(performed.depth()))
                .map(depth -> depth.resources().anaesthesia())
                .filter(kind -> kind != Anaesthesia.NONE)
                .map(Anaesthesia::code)
                .orElse(null);
    }

    private Premises premises(Appointment appointment) {
        return directory.premises(appointment.clinic()).orElseThrow();
    }

    private void publish(String type, Appointment appointment, Object content) {
        events.publish(new OutgoingEvent(type, appointment.id(), appointment.clinic(), content));
    }
}
