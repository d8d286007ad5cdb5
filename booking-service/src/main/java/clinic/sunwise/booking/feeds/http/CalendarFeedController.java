package clinic.sunwise.booking.feeds.http;

import clinic.sunwise.booking.feeds.FeedSecret;
import clinic.sunwise.booking.feeds.Feeds;
import clinic.sunwise.platform.identity.AcrossClinics;
import clinic.sunwise.platform.identity.Open;
import clinic.sunwise.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The feeds themselves. Calendar programs cannot sign in, so the address is the key. */
@AcrossClinics
@RestController
class CalendarFeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Feeds feeds;

    CalendarFeedController(Feeds feeds) {
        this.feeds = feeds;
    }

    /** An address that was revoked, or never was one, is looked for in the same way and answered alike. */
    @Open
    @GetMapping("/api/feeds/{secret}.ics")
    ResponseEntity<byte[]> read(@PathVariable String secret) {
        byte[] calendar = feeds.read(new FeedSecret(secret)).orElseThrow(ProblemException::notFound);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .eTag(UUID.nameUUIDFromBytes(calendar).toString())
                .body(calendar);
    }
}
