package clinic.sunwise.booking.protocols.http;

import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.protocols.Protocols;
import clinic.sunwise.platform.identity.Open;
import clinic.sunwise.platform.paging.Page;
import clinic.sunwise.platform.problem.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProcedureController {

    private final Directory directory;
    private final Protocols protocols;
    private final Clock clock;

    ProcedureController(Directory directory, Protocols protocols, Clock clock) {
        this.directory = directory;
        this.protocols = protocols;
        this.clock = clock;
    }

    /** What is offered today. */
    @Open
    @GetMapping("/api/clinics/{clinic}/procedures")
    Page<ProcedureAnswer> procedures(@PathVariable String clinic, Locale language) {
        Clinic found = directory
                .premises(clinic)
                .orElseThrow(ProblemException::notFound)
                .clinic();
        LocalDate today = LocalDate.ofInstant(clock.instant(), found.zone());
        Titles names = new Titles(language);
        return new Page<>(
                protocols.of(clinic, today).stream()
                        .map(protocol -> ProcedureAnswer.of(protocol, names))
                        .toList(),
                null);
    }
}
