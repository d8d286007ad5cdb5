package clinic.sunwise.booking.appointments.http;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.appointments.AppointmentAction;
import clinic.sunwise.booking.appointments.AppointmentLifecycle;
import clinic.sunwise.booking.clinicalrules.http.VerdictView;
import clinic.sunwise.booking.directory.Device;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.directory.Practitioner;
import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.booking.directory.Room;
import clinic.sunwise.platform.identity.Caller;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Turns appointments into answers: names for ids, the clinic's clock for moments, the caller's actions. */
@Component
class AppointmentAnswers {

    private final Directory directory;

    AppointmentAnswers(Directory directory) {
        this.directory = directory;
    }

    AppointmentAnswer of(Appointment appointment, Caller caller, Locale language) {
        Premises premises = directory.premises(appointment.clinic()).orElseThrow();
        ZoneId zone = premises.clinic().zone();
        Appointment.Resources resources = appointment.resources();
        return new AppointmentAnswer(
                appointment.id(),
                appointment.clinic(),
                appointment.patient(),
                TreatmentBody.of(appointment.treatment()),
                appointment.performed().map(TreatmentBody::of).orElse(null),
                local(appointment.during().start(), zone),
                local(appointment.during().end(), zone),
                named(
                        resources.practitioner(),
                        premises.practitioner(resources.practitioner()).map(Practitioner::name)),
                named(resources.room(), premises.room(resources.room()).map(Room::name)),
                resources
                        .device()
                        .map(device -> named(device, premises.device(device).map(Device::name)))
                        .orElse(null),
                appointment.state().code(),
                appointment.heldUntil().map(until -> local(until, zone)).orElse(null),
                AppointmentLifecycle.allowed(appointment.state(), caller.role()).stream()
                        .map(AppointmentAction::code)
                        .toList(),
                VerdictView.of(appointment.verdict(), language),
                appointment.protocolVersion(),
                appointment.invoice().map(invoice -> invoice(invoice, zone)).orElse(null),
                appointment.correlationId());
    }

    private static AppointmentAnswer.InvoiceAnswer invoice(Appointment.Invoice invoice, ZoneId zone) {
        return new AppointmentAnswer.InvoiceAnswer(
                invoice.id(),
                invoice.number(),
                local(invoice.issuedAt(), zone),
                new AppointmentAnswer.MoneyAnswer(invoice.total().toPlainString(), invoice.currency()));
    }

    private static AppointmentAnswer.Named named(UUID id, Optional<String> name) {
        return new AppointmentAnswer.Named(id, name.orElse(""));
    }

    private static OffsetDateTime local(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toOffsetDateTime();
    }
}
