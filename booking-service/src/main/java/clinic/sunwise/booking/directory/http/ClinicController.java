package clinic.sunwise.booking.directory.http;

import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.directory.Practitioner;
import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.platform.identity.Open;
import clinic.sunwise.platform.paging.Page;
import clinic.sunwise.platform.problem.ProblemException;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/clinics")
class ClinicController {

    private final Directory directory;

    ClinicController(Directory directory) {
        this.directory = directory;
    }

    record ClinicAnswer(
            String id,
            String name,
            String country,
            String timeZone,
            String currency,
            List<String> languages,
            int slotMinutes) {

        static ClinicAnswer of(Clinic clinic) {
            return new ClinicAnswer(
                    clinic.id(),
                    clinic.name(),
                    clinic.country(),
                    clinic.zone().getId(),
                    clinic.currency(),
                    clinic.languages(),
                    clinic.slotMinutes());
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

    @Open
    @GetMapping
    Page<ClinicAnswer> clinics() {
        return new Page<>(directory.clinics().stream().map(ClinicAnswer::of).toList(), null);
    }

    @Open
    @GetMapping("/{clinic}")
    ClinicAnswer clinic(@PathVariable String clinic) {
        return ClinicAnswer.of(premises(clinic).clinic());
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

    private Premises premises(String clinic) {
        return directory.premises(clinic).orElseThrow(ProblemException::notFound);
    }
}
