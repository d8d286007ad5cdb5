package clinic.sunwise.booking.messages.http;

import clinic.sunwise.booking.messages.RefusalPage;
import clinic.sunwise.booking.messages.Refusals;
import clinic.sunwise.booking.messages.Refusals.Refusal;
import clinic.sunwise.platform.identity.AcrossClinics;
import clinic.sunwise.platform.identity.Open;
import clinic.sunwise.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a mail's link leads to. Programs follow links before people do, so looking changes nothing; one post does, be it the page's
 * or a mail program's (RFC 8058).
 */
@AcrossClinics
@RestController
@RequestMapping("/unsubscribe/{link}")
class RefusalController {

    private static final MediaType PAGE = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final Refusals refusals;
    private final RefusalPage page;

    RefusalController(Refusals refusals, RefusalPage page) {
        this.refusals = refusals;
        this.page = page;
    }

    @Open
    @GetMapping
    ResponseEntity<String> look(@PathVariable UUID link) {
        return shown(refusals.of(link));
    }

    /**
     * Refuses, or takes a refusal back. As often as it is sent, it comes to the same, so it needs no key.
     *
     * @param oneClick what a mail program sends
     * @param wanted true to take it back
     */
    @Open
    @PostMapping
    ResponseEntity<String> refuse(
            @PathVariable UUID link,
            @RequestParam(name = "List-Unsubscribe", required = false) @Nullable String oneClick,
            @RequestParam(required = false) @Nullable Boolean wanted) {
        return shown(refusals.refuse(link, !Boolean.TRUE.equals(wanted)));
    }

    private ResponseEntity<String> shown(Optional<Refusal> refusal) {
        return refusal.map(page::of)
                .map(html -> ResponseEntity.ok()
                        .contentType(PAGE)
                        .cacheControl(CacheControl.noStore())
                        .header("X-Robots-Tag", "noindex")
                        .body(html))
                .orElseThrow(ProblemException::notFound);
    }
}
