package clinic.sunwise.booking.messages;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Something to be told to a patient.
 *
 * @param id for good, also as the mail's Message-ID
 * @param facts that cannot be looked up when it is said, by name
 * @param refusalLink secret with which she may refuse further ones
 * @param due not to be said before
 * @param expires too late to be said from then on
 */
public record Message(
        UUID id,
        String clinic,
        String chain,
        UUID patient,
        MessageKind kind,
        About about,
        Map<String, String> facts,
        UUID refusalLink,
        Instant written,
        Instant due,
        Instant expires) {

    public Message {
        facts = Map.copyOf(facts);
        if (!due.isBefore(expires)) {
            throw new IllegalArgumentException("what is due at " + due + " cannot expire at " + expires);
        }
    }

    /**
     * What it is about, which with the kind is said once.
     *
     * @param id of the appointment, offer, estimate or invoice
     * @param bundle of messages that become one mail where they are due at once: the course
     * @param occasion which of several about the same
     * @param repetition 0, then counts how often staff has had it sent again
     */
    public record About(UUID id, Optional<UUID> appointment, Optional<UUID> bundle, long occasion, int repetition) {

        About repeated() {
            return new About(id, appointment, bundle, occasion, repetition + 1);
        }
    }

    /** Whether it can still be said. */
    boolean isInTime(Instant now) {
        return now.isBefore(expires);
    }

    /** The fact of that name; a message without it is a defect. */
    String fact(String name) {
        String value = facts.get(name);
        if (value == null) {
            throw new IllegalStateException(kind + " " + id + " does not say its " + name);
        }
        return value;
    }
}
