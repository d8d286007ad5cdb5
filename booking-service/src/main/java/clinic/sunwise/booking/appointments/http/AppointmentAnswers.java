package clinic.sunwise.booking.appointments.http;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.appointments.AppointmentAction;
import clinic.sunwise.booking.appointments.AppointmentLifecycle;
import clinic.sunwise.booking.appointments.AppointmentState;
import clinic.sunwise.booking.appointments.Flag;
import clinic.sunwise.booking.appointments.Reconsideration;
import clinic.sunwise.booking.appointments.Reflection;
import clinic.sunwise.booking.clinicalrules.http.Audience;
import clinic.sunwise.booking.clinicalrules.http.VerdictView;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.booking.protocols.http.TreatmentBody;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.paging.Page;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Turns appointments into answers: names for ids, the clinic's clock for moments, the caller's actions. */
@Component
public class AppointmentAnswers {

    private final Directory directory;
    private final Reconsideration reconsideration;

    AppointmentAnswers(Directory directory, Reconsideration reconsideration) {
        this.directory = directory;
        this.reconsideration = reconsideration;
    }

    /** One appointment as the caller may see it. */
    public AppointmentAnswer of(Appointment appointment, Caller caller, Locale language) {
        Map<UUID, Flag> flags = reconsideration.flags(appointment.clinic(), Set.of(appointment.id()));
        return of(appointment, flags, caller, language);
    }

    /** All of them, with one look for what no longer holds. */
    Page<AppointmentAnswer> of(String clinic, Page<Appointment> page, Caller caller, Locale language) {
        Map<UUID, Flag> flags = reconsideration.flags(
                clinic, page.items().stream().map(Appointment::id).toList());
        return page.map(each -> of(each, flags, caller, language));
    }

    private AppointmentAnswer of(Appointment appointment, Map<UUID, Flag> flags, Caller caller, Locale language) {
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
                named(resources.practitioner(), premises),
                resources.second().map(each -> named(each, premises)).orElse(null),
                named(resources.room(), premises),
                resources.device().map(each -> named(each, premises)).orElse(null),
                resources.recoveryPlace().map(each -> named(each, premises)).orElse(null),
                appointment.state().code(),
                appointment.heldUntil().map(until -> local(until, zone)).orElse(null),
                reflection(appointment).map(Reflection::confirmableFrom).orElse(null),
                reflection(appointment)
                        .map(each -> local(each.lapsesAt(), zone))
                        .orElse(null),
                AppointmentLifecycle.allowed(appointment.state(), caller.role()).stream()
                        .map(AppointmentAction::code)
                        .toList(),
                VerdictView.of(appointment.verdict(), Audience.of(caller, language)),
                appointment.protocolVersion(),
                Optional.ofNullable(flags.get(appointment.id()))
                        .filter(flag -> appointment.state().isToCome())
                        .map(flag -> flag(flag, caller, language, zone))
                        .orElse(null),
                appointment.invoice().map(invoice -> invoice(invoice, zone)).orElse(null),
                appointment.correlationId(),
                appointment.course().orElse(null),
                appointment.version(),
                appointment.state() == AppointmentState.CANCELLED ? appointment.cancelledLate() : null,
                null);
    }

    private static Optional<Reflection> reflection(Appointment appointment) {
        return appointment.reflection().filter(each -> appointment.state() == AppointmentState.TENTATIVE);
    }

    private static AppointmentAnswer.InvoiceAnswer invoice(Appointment.Invoice invoice, ZoneId zone) {
        return new AppointmentAnswer.InvoiceAnswer(
                invoice.id(),
                invoice.number(),
                local(invoice.issuedAt(), zone),
                new AppointmentAnswer.MoneyAnswer(invoice.total().toPlainString(), invoice.currency()));
    }

    private static AppointmentAnswer.FlagAnswer flag(Flag flag, Caller caller, Locale language, ZoneId zone) {
        return new AppointmentAnswer.FlagAnswer(
                VerdictView.of(flag.verdict(), Audience.of(caller, language)),
                flag.protocolVersion(),
                flag.earliest().orElse(null),
                local(flag.since(), zone),
                null);
    }

    private static AppointmentAnswer.Named named(UUID id, Premises premises) {
        return new AppointmentAnswer.Named(id, premises.nameOf(id).orElse(""));
    }

    private static OffsetDateTime local(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toOffsetDateTime();
    }
}
