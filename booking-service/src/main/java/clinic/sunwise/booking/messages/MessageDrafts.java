package clinic.sunwise.booking.messages;

import clinic.sunwise.booking.messages.Message.About;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes messages down, in the transaction of what they tell of. */
@Component
class MessageDrafts {

    /** News that could not be told for so long is none any more: it stands on the patient's pages. */
    static final Duration NEWS = Duration.ofDays(3);

    private final MessageStore store;
    private final Clock clock;

    MessageDrafts(MessageStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** To whom, and where. */
    record To(String clinic, String chain, UUID patient) {}

    /** From when on it is said, and until when. */
    record Span(Instant due, Instant expires) {

        /** From now on, as long as it is news, and not after that moment. */
        static Span newsUntil(Instant now, Instant end) {
            Instant old = now.plus(NEWS);
            return new Span(now, end.isBefore(old) ? end : old);
        }
    }

    /** Writes it down, unless there is no moment left to say it. */
    void write(To to, MessageKind kind, About about, Span span, Map<String, String> facts) {
        Instant now = clock.instant();
        Instant due = span.due().isBefore(now) ? now : span.due();
        if (due.isBefore(span.expires())) {
            store.write(new Message(
                    UUID.randomUUID(),
                    to.clinic(),
                    to.chain(),
                    to.patient(),
                    kind,
                    about,
                    facts,
                    UUID.randomUUID(),
                    now,
                    due,
                    span.expires()));
        }
    }
}
