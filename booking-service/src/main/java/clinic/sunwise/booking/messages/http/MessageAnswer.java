package clinic.sunwise.booking.messages.http;

import clinic.sunwise.booking.messages.MessageStore.Kept;
import clinic.sunwise.booking.messages.MessageStore.Sent;
import clinic.sunwise.booking.messages.Undelivered;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to a patient.
 *
 * @param kind such as {@code confirmation} or {@code reminder}
 * @param state {@code waiting}, {@code sent}, {@code dropped} or {@code refused}
 * @param dueAt when it is, or was, to be sent
 * @param settledAt when it was sent or given up; absent while it waits
 * @param reason why it was not sent: {@code overtaken}, {@code too-late}, {@code no-address}, {@code switched-off},
 *     {@code unwanted} or {@code address-refused}
 * @param to address that it was sent to; absent until it is, as the next four are
 * @param language tag
 * @param text as the patient reads it, without its form
 * @param repetition 0, then counts how often it was sent again
 */
record MessageAnswer(
        UUID id,
        String kind,
        String state,
        OffsetDateTime dueAt,
        @Nullable OffsetDateTime settledAt,
        @Nullable String reason,
        @Nullable String to,
        @Nullable String language,
        @Nullable String subject,
        @Nullable String text,
        int repetition) {

    static MessageAnswer of(Kept kept, ZoneId zone) {
        return new MessageAnswer(
                kept.message().id(),
                kept.message().kind().code(),
                kept.state(),
                kept.message().due().atZone(zone).toOffsetDateTime(),
                kept.settled().map(at -> at.atZone(zone).toOffsetDateTime()).orElse(null),
                kept.why().map(Undelivered::code).orElse(null),
                kept.sent().map(Sent::address).orElse(null),
                kept.sent().map(Sent::language).orElse(null),
                kept.sent().map(Sent::subject).orElse(null),
                kept.sent().map(Sent::body).orElse(null),
                kept.message().about().repetition());
    }
}
