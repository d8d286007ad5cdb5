package clinic.sunwise.booking.messages;

import static clinic.sunwise.booking.appointments.AppointmentState.CANCELLED;
import static clinic.sunwise.booking.appointments.AppointmentState.COMPLETED;
import static clinic.sunwise.booking.appointments.AppointmentState.DECLINED;
import static clinic.sunwise.booking.appointments.AppointmentState.LAPSED;
import static clinic.sunwise.booking.appointments.AppointmentState.TENTATIVE;

import clinic.sunwise.booking.appointments.Appointment;
import clinic.sunwise.booking.appointments.AppointmentState;
import clinic.sunwise.booking.appointments.AppointmentStore;
import clinic.sunwise.booking.appointments.Reflection;
import clinic.sunwise.booking.feeds.CalendarEntry;
import clinic.sunwise.booking.messages.Envelopes.Content;
import clinic.sunwise.booking.messages.Letter.Section;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Letters about appointments, as these are when the letters are written. */
@Component
class AppointmentLetters {

    private final AppointmentStore store;
    private final Envelopes envelopes;
    private final CareSections care;
    private final OtherTimes otherTimes;

    AppointmentLetters(AppointmentStore store, Envelopes envelopes, CareSections care, OtherTimes otherTimes) {
        this.store = store;
        this.envelopes = envelopes;
        this.care = care;
        this.otherTimes = otherTimes;
    }

    /** A message whose appointment is still as it says. */
    record Said(Message message, Appointment appointment) {}

    Composed compose(Writing writing, List<Message> messages, Instant now) {
        List<Said> said = messages.stream()
                .flatMap(message -> find(message).stream())
                .filter(this::isStillSo)
                .toList();
        if (said.isEmpty()) {
            return new Composed.Silent(Undelivered.OVERTAKEN);
        }
        Message first = said.getFirst().message();
        MessageKind kind = first.kind();
        String key = kind.code();
        Letter letter = envelopes.letter(
                writing,
                first,
                key + (said.size() > 1 ? ".subject.many" : ".subject"),
                content(kind, writing, said, now),
                "action.appointments");
        return new Composed.Ready(
                said.stream().map(Said::message).toList(),
                letter,
                said.stream().flatMap(each -> entry(each, writing).stream()).toList());
    }

    private Optional<Said> find(Message message) {
        return message.about()
                .appointment()
                .flatMap(id -> store.find(message.clinic(), id))
                .map(appointment -> new Said(message, appointment));
    }

    private boolean isStillSo(Said said) {
        Message message = said.message();
        AppointmentState state = said.appointment().state();
        boolean unchanged = message.about().occasion() == said.appointment().version();
        return switch (message.kind()) {
            case CONFIRMATION, REQUEST_ACCEPTED, MOVED, PREPARATION, REMINDER -> state.isToCome() && unchanged;
            case CANCELLED -> state == CANCELLED || state == LAPSED;
            case REQUEST_DECLINED -> state == DECLINED;
            case AFTERCARE -> state == COMPLETED;
            case FLAGGED -> state.isToCome() && otherTimes.areWanted(said.appointment());
            case WAITING_OFFER, ESTIMATE, INVOICE, ERASURE -> false;
        };
    }

    private Content content(MessageKind kind, Writing writing, List<Said> said, Instant now) {
        Said first = said.getFirst();
        return new Content(
                kind == MessageKind.MOVED && said.size() == 1
                        ? List.of(movedFrom(writing, first), writing.say("change.hint"))
                        : paragraphs(kind, writing, said),
                said.stream()
                        .map(each -> writing.appointment(each.appointment()))
                        .toList(),
                sections(kind, writing, said, now));
    }

    private static List<String> paragraphs(MessageKind kind, Writing writing, List<Said> said) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(writing.say(kind.code() + (said.size() > 1 ? ".lead.many" : lead(said.getFirst()))));
        said.stream()
                .map(Said::appointment)
                .filter(appointment -> appointment.state() == TENTATIVE && kind != MessageKind.FLAGGED)
                .flatMap(appointment -> appointment.reflection().stream())
                .map(reflection -> confirmIt(writing, reflection))
                .forEach(paragraphs::add);
        if (said.getFirst().appointment().state().isToCome()) {
            paragraphs.add(writing.say("change.hint"));
        }
        return paragraphs;
    }

    private static String lead(Said said) {
        return said.appointment().state() == LAPSED ? ".lead.lapsed" : ".lead";
    }

    private static String confirmIt(Writing writing, Reflection reflection) {
        return writing.say(
                "tentative",
                Map.of(
                        "from", writing.day(reflection.confirmableFrom()),
                        "until", writing.moment(reflection.lapsesAt())));
    }

    private static String movedFrom(Writing writing, Said said) {
        Instant before = Instant.parse(said.message().fact("before"));
        return before.equals(said.appointment().during().start())
                ? writing.say("moved.lead.same")
                : writing.say("moved.lead", Map.of("before", writing.moment(before)));
    }

    private List<Section> sections(MessageKind kind, Writing writing, List<Said> said, Instant now) {
        return switch (kind) {
            case PREPARATION -> care.before(writing, said.getFirst().appointment(), now);
            case AFTERCARE -> care.after(writing, said.getFirst());
            case FLAGGED ->
                otherTimes.of(writing, said.stream().map(Said::appointment).toList(), now);
            default -> List.of();
        };
    }

    /** What the reader's calendar has to learn; empty for letters that change nothing in it. */
    private static Optional<CalendarEntry> entry(Said said, Writing writing) {
        Appointment appointment = said.appointment();
        return switch (said.message().kind()) {
            case CONFIRMATION, REQUEST_ACCEPTED, MOVED, CANCELLED -> {
                // As in feeds: without the holder's word it names neither procedure nor person.
                String clinic = writing.premises().clinic().name();
                yield Optional.of(new CalendarEntry(
                        appointment.id(),
                        appointment.during(),
                        status(appointment.state()),
                        appointment.version(),
                        said.message().written(),
                        clinic,
                        Optional.of(clinic)));
            }
            default -> Optional.empty();
        };
    }

    private static CalendarEntry.Status status(AppointmentState state) {
        return switch (state) {
            case TENTATIVE -> CalendarEntry.Status.TENTATIVE;
            case CANCELLED, LAPSED -> CalendarEntry.Status.CANCELLED;
            default -> CalendarEntry.Status.CONFIRMED;
        };
    }
}
