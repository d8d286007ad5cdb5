package clinic.sunwise.platform.events;

import java.util.UUID;

/**
 * Something that has happened here.
 *
 * @param type as in {@code contracts/events}, such as {@code booking.session-completed.v1}
 * @param subject what it happened to; events of one subject arrive in their order
 * @param clinic where it happened
 * @param data as the type's schema describes it
 */
public record OutgoingEvent(String type, UUID subject, String clinic, Object data) {}
