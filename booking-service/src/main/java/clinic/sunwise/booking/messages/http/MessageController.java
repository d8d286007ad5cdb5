package clinic.sunwise.booking.messages.http;

import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.messages.MessageStore.Kept;
import clinic.sunwise.booking.messages.SentMessages;
import clinic.sunwise.booking.messages.SentMessages.Outcome;
import clinic.sunwise.platform.idempotency.Idempotency;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.paging.Page;
import clinic.sunwise.platform.problem.ProblemException;
import clinic.sunwise.platform.problem.ProblemType;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a patient was told about an appointment. */
@RestController
@RequestMapping("/api/clinics/{clinic}/appointments/{id}/messages")
class MessageController {

    static final ProblemType NOT_SENT_AGAIN = new ProblemType("message-not-sent-again", 409, "It is not sent again");

    private final SentMessages messages;
    private final Directory directory;
    private final Idempotency idempotency;

    MessageController(SentMessages messages, Directory directory, Idempotency idempotency) {
        this.messages = messages;
        this.directory = directory;
        this.idempotency = idempotency;
    }

    /** All of them, also those that are still to be sent and those that were not, the oldest first; a few dozen at most. */
    @GetMapping
    @Allowed({Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    Page<MessageAnswer> all(@PathVariable String clinic, @PathVariable UUID id, Caller caller) {
        List<Kept> all = messages.of(clinic, id, caller).orElseThrow(ProblemException::notFound);
        ZoneId zone = zone(clinic);
        return new Page<>(all.stream().map(each -> MessageAnswer.of(each, zone)).toList(), null);
    }

    /** Has one sent again within seconds, worded anew: to the address and in the language that the patient has now. */
    @PostMapping("/{message}/again")
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    MessageAnswer again(
            @PathVariable String clinic,
            @PathVariable UUID id,
            @PathVariable UUID message,
            IdempotencyKey key,
            Caller caller) {
        return idempotency.once(
                caller,
                key,
                List.of("send-again", clinic, id, message),
                MessageAnswer.class,
                () -> MessageAnswer.of(done(messages.again(clinic, id, message, caller)), zone(clinic)));
    }

    private static Kept done(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> done.again();
            case Outcome.NotFound unknown -> throw ProblemException.notFound();
            case Outcome.Waiting waiting -> throw notSentAgain("waiting");
            case Outcome.Silent silent -> throw notSentAgain(silent.why().code());
        };
    }

    private static ProblemException notSentAgain(String reason) {
        return new ProblemException(
                NOT_SENT_AGAIN,
                "It would not be sent now; the reason says why: " + reason + ".",
                Map.of("reason", reason));
    }

    private ZoneId zone(String clinic) {
        return directory
                .premises(clinic)
                .orElseThrow(ProblemException::notFound)
                .clinic()
                .zone();
    }
}
