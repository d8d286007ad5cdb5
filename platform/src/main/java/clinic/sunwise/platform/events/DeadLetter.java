package clinic.sunwise.platform.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that could not be processed.
 *
 * @param topic where it came from
 * @param value as it came
 * @param replayedAt when an operator has had it processed after all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeadLetter(
        UUID id,
        String topic,
        int partition,
        long offset,
        String value,
        String reason,
        Instant diedAt,
        @Nullable Instant replayedAt,
        @Nullable String replayedBy) {}
