package clinic.sunwise.booking.directory.http;

import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.platform.identity.AcrossClinics;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.paging.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the gateway which clinics belong together, so that a right for a chain holds in all of them. */
@AcrossClinics
@RestController
class ChainController {

    private final Directory directory;

    ChainController(Directory directory) {
        this.directory = directory;
    }

    record Membership(String clinic, String chain) {

        static Membership of(Clinic clinic) {
            return new Membership(clinic.id(), clinic.chain());
        }
    }

    @Allowed(Role.GATEWAY)
    @GetMapping("/internal/clinics")
    Page<Membership> clinics() {
        return new Page<>(directory.clinics().stream().map(Membership::of).toList(), null);
    }
}
