package clinic.sunwise.booking.patients.http;

import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.patients.AddressOwner;
import clinic.sunwise.booking.patients.AddressOwners;
import clinic.sunwise.platform.identity.AcrossClinics;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.paging.Page;
import clinic.sunwise.platform.problem.FieldErrors;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the gateway asks and tells while a patient signs in with her mail address. It alone may, and nobody else reaches it. */
@AcrossClinics
@RestController
@RequestMapping("/internal")
class AddressController {

    private final Directory directory;
    private final AddressOwners owners;
    private final Clock clock;

    AddressController(Directory directory, AddressOwners owners, Clock clock) {
        this.directory = directory;
        this.owners = owners;
        this.clock = clock;
    }

    /**
     * A patient with the address.
     *
     * @param clinics where she can book: those of her chain
     */
    record OwnerAnswer(UUID id, String givenName, String familyName, boolean verified, List<String> clinics) {}

    @Allowed(Role.GATEWAY)
    @PostMapping("/address-owners/search")
    Page<OwnerAnswer> owners(@RequestBody AddressRequest body) {
        return answer(body.checkedAddress());
    }

    @Allowed(Role.GATEWAY)
    @PostMapping("/address-owners/verification")
    Page<OwnerAnswer> verify(@RequestBody AddressRequest body) {
        String address = body.checkedAddress();
        owners.verify(address, body.checkedBirthDate(), clock.instant());
        return answer(address);
    }

    @Allowed(Role.GATEWAY)
    @PostMapping("/clinics/{home}/address-owners")
    Page<OwnerAnswer> register(@PathVariable String home, @RequestBody RegistrationRequest body) {
        Clinic clinic = directory
                .premises(home)
                .orElseThrow(() -> FieldErrors.of("clinic", "is not known"))
                .clinic();
        Instant now = clock.instant();
        String address = body.email();
        if (address == null) {
            throw FieldErrors.of("email", "is missing");
        }
        owners.register(body.toPatient(UUID.randomUUID(), clinic, LocalDate.ofInstant(now, clinic.zone())), now);
        return answer(address);
    }

    private Page<OwnerAnswer> answer(String address) {
        return new Page<>(owners.of(address).stream().map(this::answer).toList(), null);
    }

    private OwnerAnswer answer(AddressOwner owner) {
        return new OwnerAnswer(
                owner.id(),
                owner.givenName(),
                owner.familyName(),
                owner.verified(),
                directory.clinics().stream()
                        .filter(clinic -> clinic.chain().equals(owner.chain()))
                        .map(Clinic::id)
                        .toList());
    }
}
