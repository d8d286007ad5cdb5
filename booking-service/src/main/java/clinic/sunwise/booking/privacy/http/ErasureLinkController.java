package clinic.sunwise.booking.privacy.http;

import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.patients.RegisteredPatient;
import clinic.sunwise.booking.privacy.ErasureOutcome;
import clinic.sunwise.booking.privacy.ErasurePage;
import clinic.sunwise.booking.privacy.ErasurePage.State;
import clinic.sunwise.booking.privacy.ErasureRequest;
import clinic.sunwise.booking.privacy.Erasures;
import clinic.sunwise.booking.words.Languages;
import clinic.sunwise.platform.identity.AcrossClinics;
import clinic.sunwise.platform.identity.Open;
import clinic.sunwise.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the link in the mail leads to. Programs follow links before people do, so looking erases nobody; the page's button does. */
@AcrossClinics
@RestController
@RequestMapping("/erasure/{link}")
class ErasureLinkController {

    private static final MediaType PAGE = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final Erasures erasures;
    private final ErasurePage page;
    private final Directory directory;

    ErasureLinkController(Erasures erasures, ErasurePage page, Directory directory) {
        this.erasures = erasures;
        this.page = page;
        this.directory = directory;
    }

    @Open
    @GetMapping
    ResponseEntity<String> look(@PathVariable UUID link) {
        ErasureRequest request = request(link);
        return shown(erasures.patient(request).isPresent() ? State.ASKS : State.DONE, request, language(request));
    }

    /** As often as it is sent, she is erased once, so it needs no key. */
    @Open
    @PostMapping
    ResponseEntity<String> confirm(@PathVariable UUID link) {
        ErasureRequest request = request(link);
        Locale language = language(request);
        return switch (erasures.confirm(link)) {
            case ErasureOutcome.Erased erased -> shown(State.DONE, request, language);
            case ErasureOutcome.StillExpected expected -> shown(State.STILL_EXPECTED, request, language);
            default -> throw ProblemException.notFound();
        };
    }

    private ErasureRequest request(UUID link) {
        return erasures.pending(link).orElseThrow(ProblemException::notFound);
    }

    private Locale language(ErasureRequest request) {
        Clinic clinic = clinic(request);
        Optional<RegisteredPatient> patient = erasures.patient(request);
        return Languages.best(
                patient.map(RegisteredPatient::language)
                        .orElse(clinic.languages().getFirst()),
                clinic.languages());
    }

    private Clinic clinic(ErasureRequest request) {
        return directory.premises(request.clinic()).orElseThrow().clinic();
    }

    private ResponseEntity<String> shown(State state, ErasureRequest request, Locale language) {
        return ResponseEntity.ok()
                .contentType(PAGE)
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex")
                .body(page.of(state, clinic(request).name(), language));
    }
}
