package clinic.sunwise.booking.messages;

import static clinic.sunwise.booking.messages.MessageKind.AFTERCARE;
import static clinic.sunwise.booking.messages.MessageKind.CANCELLED;
import static clinic.sunwise.booking.messages.MessageKind.CONFIRMATION;
import static clinic.sunwise.booking.messages.MessageKind.FLAGGED;
import static clinic.sunwise.booking.messages.MessageKind.INVOICE;
import static clinic.sunwise.booking.messages.MessageKind.MOVED;
import static clinic.sunwise.booking.messages.MessageKind.PREPARATION;
import static clinic.sunwise.booking.messages.MessageKind.REMINDER;
import static clinic.sunwise.booking.messages.MessageKind.REQUEST_ACCEPTED;
import static clinic.sunwise.booking.messages.MessageKind.REQUEST_DECLINED;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.appointments.AppointmentNews;
import clinic.sunwise.booking.care.CarePlans;
import clinic.sunwise.booking.care.Dated;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.messages.Message.About;
import clinic.sunwise.booking.messages.MessageDrafts.Span;
import clinic.sunwise.booking.messages.MessageDrafts.To;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Writes down what is to be told of appointments. The latest word counts: what still waits to be said of an appointment, such as a
 * reminder of the time that it had, is dropped when something else becomes of it.
 */
@Component
class AppointmentMessages implements AppointmentNews {

    /** When people read what a day brings. */
    static final LocalTime MORNING = LocalTime.of(9, 0);

    /** So long before the first thing that is to be left, she is told; long enough to have it in mind. */
    private static final int DAYS_AHEAD = 2;

    private static final Duration A_DAY = Duration.ofDays(1);

    /** The invoice of a visit is told of whatever else becomes of it. */
    private static final Set<MessageKind> OF_ITS_TIME = EnumSet.complementOf(EnumSet.of(INVOICE));

    private final MessageDrafts drafts;
    private final MessageStore store;
    private final SettingsStore settings;
    private final CarePlans care;
    private final Directory directory;
    private final Clock clock;

    AppointmentMessages(
            MessageDrafts drafts,
            MessageStore store,
            SettingsStore settings,
            CarePlans care,
            Directory directory,
            Clock clock) {
        this.drafts = drafts;
        this.store = store;
        this.settings = settings;
        this.care = care;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public void booked(Appointment appointment) {
        tell(CONFIRMATION, appointment);
    }

    @Override
    public void accepted(Appointment appointment) {
        tell(REQUEST_ACCEPTED, appointment);
    }

    private void tell(MessageKind kind, Appointment appointment) {
        Instant now = clock.instant();
        overtake(appointment, now);
        write(kind, appointment, Span.newsUntil(now, start(appointment)));
        lookAhead(appointment, now);
    }

    @Override
    public void moved(Appointment before, Appointment after) {
        Instant now = clock.instant();
        overtake(after, now);
        Instant end = start(before).isAfter(start(after)) ? start(before) : start(after);
        drafts.write(
                to(after),
                MOVED,
                about(MOVED, after, after.version()),
                Span.newsUntil(now, end),
                Map.of("before", start(before).toString()));
        lookAhead(after, now);
    }

    @Override
    public void ended(Appointment appointment, Instant now) {
        overtake(appointment, now);
        switch (appointment.state()) {
            case CANCELLED, LAPSED -> write(CANCELLED, appointment, Span.newsUntil(now, start(appointment)));
            case DECLINED -> write(REQUEST_DECLINED, appointment, Span.newsUntil(now, start(appointment)));
            case COMPLETED -> lookAfter(appointment, now);
            default -> {
                // who has not come is not written to
            }
        }
    }

    @Override
    public void flagged(Appointment appointment, Instant since) {
        drafts.write(
                to(appointment),
                FLAGGED,
                about(FLAGGED, appointment, since.getEpochSecond()),
                Span.newsUntil(since, start(appointment)),
                Map.of());
    }

    @Override
    public void invoiced(String clinic, UUID patient, Appointment.Invoice invoice, Optional<UUID> appointment) {
        Instant now = clock.instant();
        directory
                .premises(clinic)
                .ifPresent(premises -> drafts.write(
                        new To(clinic, premises.clinic().chain(), patient),
                        INVOICE,
                        new About(invoice.id(), appointment, Optional.empty(), 0, 0),
                        new Span(now, now.plus(MessageDrafts.NEWS)),
                        Map.of(
                                "number",
                                invoice.number(),
                                "total",
                                invoice.total().toPlainString(),
                                "currency",
                                invoice.currency())));
    }

    /** Who has not been told of it need not be. */
    @Override
    public void uninvoiced(String clinic, UUID invoice) {
        store.dropAbout(clinic, invoice, Undelivered.OVERTAKEN, clock.instant());
    }

    private void overtake(Appointment appointment, Instant now) {
        store.drop(appointment.clinic(), appointment.id(), OF_ITS_TIME, Undelivered.OVERTAKEN, now);
    }

    private void lookAhead(Appointment appointment, Instant now) {
        Instant reminder =
                start(appointment).minus(settings.of(appointment.clinic()).reminder());
        if (reminder.isAfter(now)) {
            write(REMINDER, appointment, new Span(reminder, start(appointment)));
        }
        care.of(appointment).preparation().stream()
                .map(Dated::from)
                .min(LocalDate::compareTo)
                .ifPresent(first -> write(
                        PREPARATION,
                        appointment,
                        new Span(morning(appointment, first.minusDays(DAYS_AHEAD)), start(appointment))));
    }

    /** On each day on which something begins. */
    private void lookAfter(Appointment appointment, Instant now) {
        Set<LocalDate> days =
                care.of(appointment).aftercare().stream().map(Dated::from).collect(Collectors.toSet());
        for (LocalDate day : days) {
            Instant due = day.isAfter(appointment.day()) ? morning(appointment, day) : now;
            drafts.write(
                    to(appointment),
                    AFTERCARE,
                    about(AFTERCARE, appointment, day.toEpochDay()),
                    new Span(due, due.plus(A_DAY)),
                    Map.of());
        }
    }

    private void write(MessageKind kind, Appointment appointment, Span span) {
        drafts.write(to(appointment), kind, about(kind, appointment, appointment.version()), span, Map.of());
    }

    private Instant morning(Appointment appointment, LocalDate day) {
        ZoneId zone =
                directory.premises(appointment.clinic()).orElseThrow().clinic().zone();
        return day.atTime(MORNING).atZone(zone).toInstant();
    }

    private static Instant start(Appointment appointment) {
        return appointment.during().start();
    }

    private static To to(Appointment appointment) {
        return new To(appointment.clinic(), appointment.chain(), appointment.patient());
    }

    private static About about(MessageKind kind, Appointment appointment, long occasion) {
        Optional<UUID> bundle = appointment.course().filter(course -> kind.isBundled());
        return new About(appointment.id(), Optional.of(appointment.id()), bundle, occasion, 0);
    }
}
