package clinic.sunwise.booking.messages;

import clinic.sunwise.booking.availability.TimeRange;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.booking.messages.Envelopes.Content;
import clinic.sunwise.booking.patients.Patients;
import clinic.sunwise.booking.patients.RegisteredPatient;
import clinic.sunwise.booking.words.Languages;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts messages into words, in the patient's language and by the clinic's clock. */
@Component
class Letters {

    private final AppointmentLetters appointments;
    private final Envelopes envelopes;
    private final Directory directory;
    private final Patients patients;

    Letters(AppointmentLetters appointments, Envelopes envelopes, Directory directory, Patients patients) {
        this.appointments = appointments;
        this.envelopes = envelopes;
        this.directory = directory;
        this.patients = patients;
    }

    /** The patient of a message, as she is now; empty once she is erased. */
    Optional<RegisteredPatient> reader(Message message) {
        return patients.find(message.chain(), message.patient());
    }

    /** Messages of one bundle and kind as one letter. */
    Composed compose(List<Message> messages, RegisteredPatient reader, Instant now) {
        Message first = messages.getFirst();
        Premises premises = directory.premises(first.clinic()).orElseThrow();
        Writing writing = Writing.to(
                reader,
                premises,
                Languages.best(reader.language(), premises.clinic().languages()));
        return switch (first.kind()) {
            case WAITING_OFFER -> ready(writing, first, offer(writing, first), "action.offer");
            case ESTIMATE -> ready(writing, first, document(writing, first, until(first)), "action.estimate");
            case INVOICE -> ready(writing, first, document(writing, first, Map.of()), "action.invoice");
            case ERASURE -> ready(writing, first, erasure(writing, first), "action.erasure");
            default -> appointments.compose(writing, messages, now);
        };
    }

    private Composed ready(Writing writing, Message message, Content content, String action) {
        Letter letter = envelopes.letter(writing, message, message.kind().code() + ".subject", content, action);
        return new Composed.Ready(List.of(message), letter, List.of());
    }

    private static Content offer(Writing writing, Message message) {
        TimeRange during = new TimeRange(Instant.parse(message.fact("start")), Instant.parse(message.fact("end")));
        String until = writing.moment(Instant.parse(message.fact("until")));
        return new Content(
                List.of(writing.say("waiting-offer.lead", Map.of("until", until))),
                List.of(writing.time(during, UUID.fromString(message.fact("practitioner")))),
                List.of());
    }

    private static Content erasure(Writing writing, Message message) {
        String until = writing.moment(Instant.parse(message.fact("until")));
        return new Content(
                List.of(
                        writing.say("erasure.lead"),
                        writing.say("erasure.what"),
                        writing.say("erasure.until", Map.of("until", until))),
                List.of(),
                List.of());
    }

    private static Content document(Writing writing, Message message, Map<String, String> more) {
        Map<String, String> facts = new HashMap<>(more);
        facts.put("number", message.fact("number"));
        facts.put("total", writing.money(new BigDecimal(message.fact("total")), message.fact("currency")));
        return new Content(List.of(writing.say(message.kind().code() + ".lead", facts)), List.of(), List.of());
    }

    private static Map<String, String> until(Message message) {
        return Map.of("until", message.fact("until"));
    }
}
