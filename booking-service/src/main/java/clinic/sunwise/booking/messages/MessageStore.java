package clinic.sunwise.booking.messages;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where messages are kept until they are said, and afterwards. */
public interface MessageStore {

    /** Writes it down in the caller's transaction; nothing if it has been written already, or the chain has no such patient. */
    void write(Message message);

    /** Drops what waits to be said about an appointment, in the caller's transaction. */
    void drop(String clinic, UUID appointment, Set<MessageKind> kinds, Undelivered why, Instant now);

    /** The same of what else it may be about. */
    void dropAbout(String clinic, UUID about, Undelivered why, Instant now);

    /** Lets reminders that wait come so long before their appointments. */
    void remind(String clinic, Duration before);

    /** Leases what is due first, with all that is due and in time of its bundle and kind; empty if nothing is. */
    Optional<Claim> claim(Instant now, Instant until);

    /** Settles what was leased. A lease that was lost to somebody else settles nothing. */
    void sent(Claim claim, Sent sent, Instant now);

    /** The same, where it was not sent. */
    void notSent(Claim claim, Undelivered why, Instant now);

    /** Gives it back, to be tried again then. */
    void later(Claim claim, Instant when);

    /** All about an appointment, the oldest first. */
    List<Kept> of(String clinic, UUID appointment);

    /** A message about an appointment, which nobody else changes until the transaction ends. */
    Optional<Kept> lock(String clinic, UUID appointment, UUID id);

    /** The message with that refusal link. */
    Optional<Message> linked(UUID refusalLink);

    boolean isRefused(String chain, UUID patient, MessageKind kind);

    /** Writes down that the patient does not want that kind any more, or wants it again. */
    void refuse(String chain, UUID patient, MessageKind kind, boolean refused, Instant now);

    /**
     * What is being said.
     *
     * @param messages one, or several of one bundle; the first gives the mail its id
     * @param attempts how often it was tried before
     */
    record Claim(UUID lease, List<Message> messages, int attempts) {

        /** Of all of them. */
        public String clinic() {
            return first().clinic();
        }

        public UUID[] ids() {
            return messages.stream().map(Message::id).toArray(UUID[]::new);
        }

        Message first() {
            return messages.getFirst();
        }

        /** The same lease of these alone. */
        Claim of(List<Message> some) {
            return new Claim(lease, some, attempts);
        }

        /** The same lease of all but these. */
        Claim without(List<Message> some) {
            return of(messages.stream().filter(each -> !some.contains(each)).toList());
        }
    }

    /**
     * What was said.
     *
     * @param language tag
     */
    record Sent(String address, String language, String subject, String body) {}

    /**
     * A message and what has become of it.
     *
     * @param state {@code waiting}, {@code sent}, {@code dropped} or {@code refused}
     * @param why empty while it waits, and once it was sent
     * @param settled when it was sent or given up
     */
    record Kept(
            Message message, String state, Optional<Undelivered> why, Optional<Instant> settled, Optional<Sent> sent) {}
}
