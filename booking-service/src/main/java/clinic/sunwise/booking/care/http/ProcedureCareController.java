package clinic.sunwise.booking.care.http;

import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.protocols.Area;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Protocol.Technique;
import clinic.sunwise.booking.protocols.Protocols;
import clinic.sunwise.booking.protocols.Scope;
import clinic.sunwise.booking.protocols.http.AreaCodes;
import clinic.sunwise.platform.identity.Open;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProcedureCareController {

    private final Directory directory;
    private final Protocols protocols;
    private final Clock clock;

    ProcedureCareController(Directory directory, Protocols protocols, Clock clock) {
        this.directory = directory;
        this.protocols = protocols;
        this.clock = clock;
    }

    /**
     * By the version that is in force today.
     *
     * @param technique of the protocol; all if absent, as with {@code depth} and {@code area}
     */
    @Open
    @GetMapping("/api/clinics/{clinic}/procedures/{protocol}/care")
    ProcedureCareAnswer care(
            @PathVariable String clinic,
            @PathVariable String protocol,
            @RequestParam @Nullable String technique,
            @RequestParam @Nullable String depth,
            @RequestParam(defaultValue = "") List<String> area,
            Locale language) {
        Protocol offered = protocols.of(clinic, protocol, today(clinic)).orElseThrow(ProblemException::notFound);
        Scope asked = scope(offered, technique, depth, area);
        return ProcedureCareAnswer.of(offered, offered.guidance().about(asked), language);
    }

    private LocalDate today(String clinic) {
        return directory
                .premises(clinic)
                .map(premises -> premises.clinic().zone())
                .map(zone -> LocalDate.ofInstant(clock.instant(), zone))
                .orElseThrow(ProblemException::notFound);
    }

    /** What the protocol does not have is a mistake of the caller's, named by its parameter. */
    private static Scope scope(
            Protocol offered, @Nullable String technique, @Nullable String depth, List<String> area) {
        FieldErrors errors = new FieldErrors();
        List<Technique> techniques = offered.techniques().stream()
                .filter(each -> technique == null || each.code().equals(technique))
                .toList();
        errors.check(!techniques.isEmpty(), "technique", "is not part of this protocol");
        errors.check(
                depth == null
                        || techniques.isEmpty()
                        || techniques.stream()
                                .anyMatch(each -> each.depth(depth).isPresent()),
                "depth",
                "is not part of this protocol");
        Set<Area> areas = AreaCodes.known(area, "area", errors);
        errors.throwIfAny();
        return new Scope(some(technique), some(depth), areas);
    }

    private static Set<String> some(@Nullable String code) {
        return code == null ? Set.of() : Set.of(code);
    }
}
