package clinic.sunwise.platform.events;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames;

/** Writes why an event died into the letter: the innermost cause. */
final class DeadLetterReason {

    private DeadLetterReason() {}

    static void write(Headers headers, Exception failure, boolean isKey, HeaderNames names) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String reason = cause instanceof UnprocessableEvent ? cause.getMessage() : cause.toString();
        headers.add(
                names.getExceptionInfo().getExceptionMessage(),
                String.valueOf(reason).getBytes(StandardCharsets.UTF_8));
    }
}
