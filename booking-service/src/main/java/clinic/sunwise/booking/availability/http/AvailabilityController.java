package clinic.sunwise.booking.availability.http;

import clinic.sunwise.booking.availability.Availability;
import clinic.sunwise.booking.availability.Search;
import clinic.sunwise.booking.availability.SessionPlan;
import clinic.sunwise.booking.clinicalrules.http.Audience;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Protocols;
import clinic.sunwise.booking.protocols.Treatment;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Open;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AvailabilityController {

    private final Directory directory;
    private final Protocols protocols;
    private final Availability availability;
    private final Clock clock;

    AvailabilityController(Directory directory, Protocols protocols, Availability availability, Clock clock) {
        this.directory = directory;
        this.protocols = protocols;
        this.availability = availability;
        this.clock = clock;
    }

    /**
     * Free times by day.
     *
     * @param from first day; the clinic's today if absent
     * @param patient for staff of the clinic; a patient is judged with her own history, anybody else without any
     * @param insteadOf an appointment of that patient here which she or staff would move: it counts as if it were not there
     */
    @Open
    @GetMapping("/api/clinics/{clinic}/availability")
    AvailabilityAnswer availability(
            @PathVariable String clinic,
            @RequestParam String protocol,
            @RequestParam String technique,
            @RequestParam String depth,
            @RequestParam List<String> area,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam int days,
            @RequestParam(required = false) @Nullable UUID practitioner,
            @RequestParam(required = false) @Nullable UUID patient,
            @RequestParam(required = false) @Nullable UUID insteadOf,
            Caller caller,
            Locale language) {
        Premises premises = directory.premises(clinic).orElseThrow(ProblemException::notFound);
        LocalDate today = LocalDate.ofInstant(clock.instant(), premises.clinic().zone());
        LocalDate first = from == null ? today : from;
        Protocol offered = offered(premises, protocol, today, first, days);
        Treatment treatment =
                treatment(offered, new TreatmentParameters(technique, depth, area), practitioner, premises);
        UUID judged = patient(premises, caller, patient);
        Search search = new Search(
                premises,
                treatment,
                first,
                days,
                Optional.ofNullable(practitioner),
                Optional.ofNullable(judged),
                moved(premises, judged, insteadOf),
                caller.role().isStaff() && caller.belongsTo(clinic));
        SessionPlan plan = SessionPlan.of(offered, treatment).orElseThrow();
        Audience audience = Audience.of(caller, judged, language);
        return availability
                .search(search)
                .map(found -> AvailabilityAnswer.of(search, plan, found.toList(), audience))
                .orElseThrow(ProblemException::notFound);
    }

    /** The version on the first day, or today's for a search that begins before the first version. */
    private Protocol offered(Premises premises, String protocol, LocalDate today, LocalDate from, int days) {
        FieldErrors errors = new FieldErrors()
                .check(!from.isBefore(today), "from", "is in the past")
                .check(from.isBefore(today.plusDays(Search.MOST_DAYS + 1L)), "from", "is more than 400 days ahead")
                .check(days >= 1 && days <= Search.MOST_DAYS, "days", "is not between 1 and 400");
        Optional<Protocol> offered = protocols.of(premises.clinic().id(), protocol, from);
        errors.check(offered.isPresent(), "protocol", "is not offered by this clinic then")
                .throwIfAny();
        return offered.orElseThrow();
    }

    private static Treatment treatment(
            Protocol protocol, TreatmentParameters parameters, @Nullable UUID practitioner, Premises premises) {
        FieldErrors errors = new FieldErrors();
        errors.check(
                practitioner == null
                        || premises.practitionersFor(protocol.code(), parameters.technique()).stream()
                                .anyMatch(each -> each.id().equals(practitioner)),
                "practitioner",
                "does not do this treatment here");
        Optional<Treatment> treatment = parameters.of(protocol, errors);
        errors.throwIfAny();
        return treatment.orElseThrow();
    }

    private Optional<UUID> moved(Premises premises, @Nullable UUID patient, @Nullable UUID insteadOf) {
        if (insteadOf == null) {
            return Optional.empty();
        }
        new FieldErrors()
                .check(patient != null, "insteadOf", "is for a patient of the clinic, whom staff have to name")
                .throwIfAny();
        if (!availability.has(premises.clinic(), Objects.requireNonNull(patient), insteadOf)) {
            throw ProblemException.notFound();
        }
        return Optional.of(insteadOf);
    }

    private static @Nullable UUID patient(Premises premises, Caller caller, @Nullable UUID asked) {
        boolean here = caller.belongsTo(premises.clinic().id());
        UUID own = here ? caller.patient() : null;
        if (asked == null || asked.equals(own)) {
            return own;
        }
        if (here && caller.role().caresForPatients()) {
            return asked;
        }
        throw ProblemException.notFound();
    }
}
