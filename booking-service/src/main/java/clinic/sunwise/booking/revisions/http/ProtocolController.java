package clinic.sunwise.booking.revisions.http;

import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.protocols.Protocols;
import clinic.sunwise.booking.revisions.ProtocolVersion;
import clinic.sunwise.booking.revisions.Versions;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.paging.Page;
import clinic.sunwise.platform.problem.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A clinic's protocols with their versions. */
@RestController
@RequestMapping("/api/clinics/{clinic}/protocols")
class ProtocolController {

    private final Directory directory;
    private final Protocols protocols;
    private final Versions versions;
    private final Clock clock;

    ProtocolController(Directory directory, Protocols protocols, Versions versions, Clock clock) {
        this.directory = directory;
        this.protocols = protocols;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * A protocol with its versions.
     *
     * @param title in the version that begins last
     * @param versions by number, also those that are withdrawn
     */
    record ProtocolAnswer(String protocol, String title, List<VersionAnswer> versions) {}

    @Allowed({Role.CLINICIAN, Role.ADMINISTRATOR})
    @GetMapping
    Page<ProtocolAnswer> protocols(@PathVariable String clinic, Locale language) {
        Clinic found = clinic(clinic);
        Map<String, List<VersionAnswer>> byProtocol = new LinkedHashMap<>();
        versions.of(clinic)
                .forEach(version -> byProtocol
                        .computeIfAbsent(version.protocol(), code -> new ArrayList<>())
                        .add(answer(version, found)));
        return new Page<>(
                byProtocol.entrySet().stream()
                        .map(each -> protocol(clinic, each.getKey(), each.getValue(), language))
                        .toList(),
                null);
    }

    @Allowed({Role.CLINICIAN, Role.ADMINISTRATOR})
    @GetMapping("/{protocol}/versions")
    Page<VersionAnswer> versions(@PathVariable String clinic, @PathVariable String protocol) {
        Clinic found = clinic(clinic);
        List<VersionAnswer> answers = versions.of(clinic, protocol).stream()
                .map(version -> answer(version, found))
                .toList();
        if (answers.isEmpty()) {
            throw ProblemException.notFound();
        }
        return new Page<>(answers, null);
    }

    @Allowed({Role.CLINICIAN, Role.ADMINISTRATOR})
    @GetMapping("/{protocol}/versions/{version}")
    VersionAnswer version(@PathVariable String clinic, @PathVariable String protocol, @PathVariable int version) {
        Clinic found = clinic(clinic);
        String text = versions.text(clinic, protocol, version).orElseThrow(ProblemException::notFound);
        return versions.of(clinic, protocol).stream()
                .filter(each -> each.version() == version)
                .findFirst()
                .map(each -> answer(each, found).with(text))
                .orElseThrow(ProblemException::notFound);
    }

    private ProtocolAnswer protocol(String clinic, String code, List<VersionAnswer> of, Locale language) {
        VersionAnswer last = of.stream()
                .filter(version -> version.withdrawnAt() == null)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        String title = protocols.version(clinic, code, last.version()).title().in(language);
        return new ProtocolAnswer(code, title, of);
    }

    private VersionAnswer answer(ProtocolVersion version, Clinic clinic) {
        return VersionAnswer.of(version, clinic, LocalDate.ofInstant(clock.instant(), clinic.zone()));
    }

    private Clinic clinic(String clinic) {
        return directory
                .premises(clinic)
                .orElseThrow(ProblemException::notFound)
                .clinic();
    }
}
