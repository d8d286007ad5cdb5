package clinic.sunwise.platform.events;

import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.paging.Cursor;
import clinic.sunwise.platform.paging.Page;
import clinic.sunwise.platform.problem.ProblemException;
import clinic.sunwise.platform.problem.ProblemTypes;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The dead letters for operators. The gateway does not route here. */
@RestController
@RequestMapping("/internal/dead-letters")
class DeadLetterController {

    private final DeadLetters letters;

    DeadLetterController(DeadLetters letters) {
        this.letters = letters;
    }

    @GetMapping
    @Allowed(Role.ADMINISTRATOR)
    Page<DeadLetter> list(@RequestParam(defaultValue = "50") int limit, @RequestParam @Nullable String cursor) {
        Cursor.checkLimit(limit);
        return letters.list(limit, Cursor.decode(cursor, 1));
    }

    @PostMapping("/{id}/replay")
    @Allowed(Role.ADMINISTRATOR)
    DeadLetter replay(@PathVariable UUID id, Caller caller) {
        try {
            return letters.replay(id, caller.subject());
        } catch (UnprocessableEvent e) {
            throw new ProblemException(
                    ProblemTypes.EVENT_NOT_PROCESSED,
                    "It still cannot be processed.",
                    Map.of("reason", String.valueOf(e.getMessage())));
        }
    }
}
