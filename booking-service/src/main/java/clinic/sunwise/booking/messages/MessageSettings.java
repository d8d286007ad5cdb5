package clinic.sunwise.booking.messages;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How a clinic writes to its patients.
 *
 * @param switchedOff kinds that it does not send
 * @param reminder how long before its start a patient is reminded of an appointment; an hour to a week
 * @param senderName whom mails are from; its own name if empty
 * @param version counts the changes; 0 while nobody has said anything
 */
public record MessageSettings(
        Set<MessageKind> switchedOff, Duration reminder, Optional<String> senderName, int version) {

    public static final Duration SHORTEST_REMINDER = Duration.ofHours(1);
    public static final Duration LONGEST_REMINDER = Duration.ofDays(7);
    public static final int LONGEST_NAME = 60;

    /** Of a clinic that has said nothing. */
    public static final MessageSettings USUAL =
            new MessageSettings(EnumSet.noneOf(MessageKind.class), Duration.ofDays(1), Optional.empty(), 0);

    public MessageSettings {
        switchedOff = Set.copyOf(switchedOff);
        if (reminder.compareTo(SHORTEST_REMINDER) < 0 || reminder.compareTo(LONGEST_REMINDER) > 0) {
            throw new IllegalArgumentException("patients are reminded an hour to a week before, not " + reminder);
        }
    }
}
