package clinic.sunwise.booking.directory.http;

import clinic.sunwise.booking.directory.BookingPolicy;
import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.directory.Policies;
import clinic.sunwise.booking.directory.Practitioner;
import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.platform.identity.AcrossClinics;
import clinic.sunwise.platform.identity.Open;
import clinic.sunwise.platform.paging.Page;
import clinic.sunwise.platform.problem.ProblemException;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/clinics")
class ClinicController {

    private final Directory directory;
    private final Policies policies;
    private final Clock clock;

    ClinicController(Directory directory, Policies policies, Clock clock) {
        this.directory = directory;
        this.policies = policies;
        this.clock = clock;
    }

    record ClinicAnswer(
            String id,
            String name,
            String country,
            String timeZone,
            String currency,
            List<String> languages,
            int slotMinutes,
            PolicyAnswer bookingPolicy) {

        static ClinicAnswer of(Clinic clinic, BookingPolicy policy) {
            return new ClinicAnswer(
                    clinic.id(),
                    clinic.name(),
                    clinic.country(),
                    clinic.zone().getId(),
                    clinic.currency(),
                    clinic.languages(),
                    clinic.slotMinutes(),
                    PolicyAnswer.of(policy));
        }
    }

    /**
     * What the clinic allows when it is booked.
     *
     * @param mostOpenBookings absent for any number
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PolicyAnswer(
            long minimumNoticeMinutes,
            int horizonDays,
            long lateCancellationMinutes,
            @Nullable Integer mostOpenBookings) {

        static PolicyAnswer of(BookingPolicy policy) {
            return new PolicyAnswer(
                    policy.minimumNotice().toMinutes(),
                    policy.horizonDays(),
                    policy.lateCancellation().toMinutes(),
                    policy.mostOpenBookings().orElse(null));
        }
    }

    record PractitionerAnswer(UUID id, String name, String grade, List<String> protocols) {

        static PractitionerAnswer of(Practitioner practitioner) {
            return new PractitionerAnswer(
                    practitioner.id(),
                    practitioner.name(),
                    practitioner.grade(),
                    practitioner.protocols().stream().sorted().toList());
        }
    }

    @AcrossClinics
    @Open
    @GetMapping
    Page<ClinicAnswer> clinics() {
        return new Page<>(directory.clinics().stream().map(this::answer).toList(), null);
    }

    @Open
    @GetMapping("/{clinic}")
    ClinicAnswer clinic(@PathVariable String clinic) {
        return answer(premises(clinic).clinic());
    }

    @Open
    @GetMapping("/{clinic}/practitioners")
    Page<PractitionerAnswer> practitioners(@PathVariable String clinic) {
        return new Page<>(
                premises(clinic).practitioners().stream()
                        .map(PractitionerAnswer::of)
                        .toList(),
                null);
    }

    private ClinicAnswer answer(Clinic clinic) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clinic.zone());
        return ClinicAnswer.of(clinic, policies.of(clinic.id(), today));
    }

    private Premises premises(String clinic) {
        return directory.premises(clinic).orElseThrow(ProblemException::notFound);
    }
}
