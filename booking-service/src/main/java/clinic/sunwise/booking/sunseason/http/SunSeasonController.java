package clinic.sunwise.booking.sunseason.http;

import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.platform.identity.Open;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SunSeasonController {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final Duration FRESH = Duration.ofHours(1);

    private final Directory directory;
    private final Clock clock;

    SunSeasonController(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * The sun over the clinic and the seasons that it makes.
     *
     * @param year 1900 to 2100; the clinic's current one if absent
     */
    @Open
    @GetMapping("/api/clinics/{clinic}/sun-season")
    ResponseEntity<SunSeasonAnswer> sunSeason(
            @PathVariable String clinic, @RequestParam(required = false) @Nullable Integer year) {
        Clinic found = directory
                .premises(clinic)
                .orElseThrow(ProblemException::notFound)
                .clinic();
        int asked = year == null
                ? LocalDate.ofInstant(clock.instant(), found.zone()).getYear()
                : year;
        new FieldErrors()
                .check(asked >= FIRST_YEAR && asked <= LAST_YEAR, "year", "is not between 1900 and 2100")
                .throwIfAny();
        SunSeasonAnswer answer = SunSeasonAnswer.of(found, asked);
        return ResponseEntity.ok()
                .eTag(tag(answer))
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(answer);
    }

    /** The same for the same content, on every instance. */
    private static String tag(SunSeasonAnswer answer) {
        byte[] content = answer.toString().getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(content).toString();
    }
}
