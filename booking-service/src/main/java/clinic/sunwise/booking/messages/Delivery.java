package clinic.sunwise.booking.messages;

import clinic.sunwise.booking.messages.MessageStore.Claim;
import clinic.sunwise.booking.messages.MessageStore.Sent;
import clinic.sunwise.booking.patients.RegisteredPatient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Says what is due. A message is leased, put into words, given to the mail server and settled, each in a transaction of its own, so
 * that nothing is locked while a server thinks. Whoever dies between giving and settling lets it be sent twice, under one
 * Message-ID (docs/decisions/0080).
 */
@Service
public class Delivery {

    /** Longer than the mail server may take by its timeouts. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 3;

    private final MessageStore store;
    private final Letters letters;
    private final SettingsStore settings;
    private final Post post;
    private final Clock clock;

    Delivery(MessageStore store, Letters letters, SettingsStore settings, Post post, Clock clock) {
        this.store = store;
        this.letters = letters;
        this.settings = settings;
        this.post = post;
        this.clock = clock;
    }

    /** What came of one attempt. */
    public enum Attempt {
        NOTHING_DUE,
        SETTLED,
        /** The mail server takes nothing at the moment, so there is no use in going on. */
        NOT_NOW
    }

    /** Says one that is due, or one bundle. */
    public Attempt next() {
        Instant now = clock.instant();
        return store.claim(now, now.plus(LEASE)).map(claim -> say(claim, now)).orElse(Attempt.NOTHING_DUE);
    }

    private Attempt say(Claim claim, Instant now) {
        return letters.reader(claim.first())
                .map(reader -> say(claim, reader, now))
                .orElseGet(() -> silent(claim, Undelivered.NO_ADDRESS, now));
    }

    private Attempt say(Claim claim, RegisteredPatient reader, Instant now) {
        Optional<Undelivered> obstacle = obstacle(claim.first(), reader, now);
        if (obstacle.isPresent()) {
            return silent(claim, obstacle.get(), now);
        }
        return switch (letters.compose(claim.messages(), reader, now)) {
            case Composed.Silent silent -> silent(claim, silent.why(), now);
            case Composed.Ready ready -> {
                overtaken(claim.without(ready.said()), now);
                yield send(claim.of(ready.said()), ready, reader.email().orElseThrow(), now);
            }
        };
    }

    /** Why it is not to be said, whatever it says; empty if it may be. */
    Optional<Undelivered> obstacle(Message message, RegisteredPatient reader, Instant now) {
        if (!message.isInTime(now)) {
            return Optional.of(Undelivered.TOO_LATE);
        }
        if (reader.email().isEmpty()) {
            return Optional.of(Undelivered.NO_ADDRESS);
        }
        if (settings.of(message.clinic()).switchedOff().contains(message.kind())) {
            return Optional.of(Undelivered.SWITCHED_OFF);
        }
        return store.isRefused(message.chain(), message.patient(), message.kind())
                ? Optional.of(Undelivered.UNWANTED)
                : Optional.empty();
    }

    private void overtaken(Claim rest, Instant now) {
        if (!rest.messages().isEmpty()) {
            store.notSent(rest, Undelivered.OVERTAKEN, now);
        }
    }

    private Attempt silent(Claim claim, Undelivered why, Instant now) {
        store.notSent(claim, why, now);
        return Attempt.SETTLED;
    }

    private Attempt send(Claim claim, Composed.Ready ready, String to, Instant now) {
        Message first = claim.first();
        Letter letter = ready.letter();
        return switch (post.send(new Post.Parcel(first.id(), to, letter, ready.entries(), first.written()))) {
            case Post.Outcome.Taken taken -> {
                store.sent(claim, new Sent(to, letter.language().toLanguageTag(), letter.subject(), taken.text()), now);
                yield Attempt.SETTLED;
            }
            case Post.Outcome.Never never -> silent(claim, Undelivered.ADDRESS_REFUSED, now);
            case Post.Outcome.NotNow notNow -> {
                store.later(claim, now.plus(pause(claim.attempts())));
                yield Attempt.NOT_NOW;
            }
        };
    }

    /** One minute, then two, four, and eight from then on. */
    private static Duration pause(int attempts) {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
    }

    /** The messages of one letter that would be sent now, for whoever wants to know before. */
    Optional<Undelivered> wouldBeSilent(Message message, Instant now) {
        Optional<RegisteredPatient> reader = letters.reader(message);
        return reader.isEmpty() ? Optional.of(Undelivered.NO_ADDRESS) : wouldBeSilent(message, reader.get(), now);
    }

    private Optional<Undelivered> wouldBeSilent(Message message, RegisteredPatient reader, Instant now) {
        return obstacle(message, reader, now)
                .or(() -> letters.compose(List.of(message), reader, now) instanceof Composed.Silent silent
                        ? Optional.of(silent.why())
                        : Optional.empty());
    }
}
