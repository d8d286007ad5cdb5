package clinic.sunwise.booking.live.http;

import clinic.sunwise.booking.live.Heard;
import clinic.sunwise.booking.live.Listener;
import clinic.sunwise.booking.live.LiveChanges;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import clinic.sunwise.platform.problem.ProblemTypes;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What changes at a clinic, as it changes. The request's own virtual thread waits for it; it holds no connection to the database.
 * It ends after five minutes at most: whoever goes on listening asks again, and is checked again.
 */
@RestController
class LiveController {

    private static final int LONGEST_SECONDS = 300;
    private static final String LAST = "Last-Event-ID";
    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");

    /** Well below the ten seconds after which the gateway gives up waiting for the next byte (docs/decisions/0014). */
    private static final Duration BEAT = Duration.ofSeconds(3);

    private final LiveChanges changes;

    LiveController(LiveChanges changes) {
        this.changes = changes;
    }

    /**
     * Server-sent events: {@code changes} with what has changed, {@code everything} where that is not known any more, and first
     * {@code begin}. Only kinds and ids are told; they are read at their own addresses.
     *
     * @param seconds how long to listen, from 0, for what is known already, to 300
     * @param last the id of the last event that was heard before; absent for from now on
     */
    @GetMapping(path = "/api/clinics/{clinic}/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Allowed({Role.RECEPTION, Role.CLINICIAN, Role.ADMINISTRATOR})
    void changes(
            @PathVariable String clinic,
            @RequestParam int seconds,
            @RequestHeader(name = LAST, required = false) @Nullable String last,
            Caller caller,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        Optional<String> heard = Optional.ofNullable(last).filter(text -> !text.isEmpty());
        new FieldErrors()
                .check(seconds >= 0 && seconds <= LONGEST_SECONDS, "seconds", "is not between 0 and 300")
                .check(heard.filter(id -> !POSITION.matcher(id).matches()).isEmpty(), LAST, "is no id of an event")
                .throwIfAny();
        Listener listener = changes.listen(clinic, caller.subject(), heard.map(Long::valueOf))
                .orElseThrow(() -> new ProblemException(
                        ProblemTypes.UNAVAILABLE, "Too many listen at the moment: read it again from time to time."));
        Executor later = CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS);
        CompletableFuture<Void> end = CompletableFuture.runAsync(listener::end, later);
        try {
            pass(listener, response);
        } finally {
            end.cancel(false);
            changes.leave(listener);
        }
    }

    private static void pass(Listener listener, HttpServletResponse response) throws IOException, InterruptedException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // For a proxy before the gateway that gathers answers (nginx, X-Accel).
        response.setHeader("X-Accel-Buffering", "no");
        EventWriter events = new EventWriter(response.getWriter());
        events.begin();
        while (!listener.isOver()) {
            Optional<Heard> next = listener.next(BEAT);
            if (next.isPresent()) {
                events.write(next.get());
            } else {
                events.beat();
            }
            if (events.isCutOff()) {
                return;
            }
        }
    }
}
