package clinic.sunwise.gateway.patients;

import clinic.sunwise.gateway.identity.BookingService.Owner;
import clinic.sunwise.gateway.limits.NetworkAddress;
import clinic.sunwise.gateway.problem.Fields;
import clinic.sunwise.gateway.sessions.Beginning;
import clinic.sunwise.gateway.sessions.CurrentSession;
import clinic.sunwise.gateway.sessions.SessionAnswer;
import clinic.sunwise.gateway.sessions.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PatientSignInController {

    private static final int LONGEST = 100;

    private final PatientSignIn signIn;
    private final Sessions sessions;

    PatientSignInController(PatientSignIn signIn, Sessions sessions) {
        this.signIn = signIn;
        this.sessions = sessions;
    }

    record CodeRequest(@Nullable String address) {}

    record CodeSent(UUID request, long expiresInSeconds) {}

    record Code(@Nullable String code) {}

    record BirthDate(@Nullable String birthDate) {}

    record RegistrationRequest(
            @Nullable String clinic,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String birthDate,
            @Nullable String phone,
            @Nullable String language) {

        Registration checked() {
            Map<String, String> said = new TreeMap<>();
            said.put("givenName", Fields.text(givenName, "givenName", LONGEST));
            said.put("familyName", Fields.text(familyName, "familyName", LONGEST));
            said.put("birthDate", Fields.text(birthDate, "birthDate", LONGEST));
            if (phone != null) {
                said.put("phone", Fields.text(phone, "phone", LONGEST));
            }
            if (language != null) {
                said.put("language", Fields.text(language, "language", LONGEST));
            }
            return new Registration(Fields.text(clinic, "clinic", LONGEST), said);
        }
    }

    record Choice(UUID id, String name, List<String> clinics) {}

    /**
     * Whose the address is.
     *
     * @param items who can be chosen
     * @param birthDateAsked whether somebody else has the address too, who is told after her birth date only
     */
    record Choices(List<Choice> items, boolean birthDateAsked) {

        static Choices of(List<Owner> owners) {
            return new Choices(
                    owners.stream()
                            .filter(Owner::verified)
                            .map(owner -> new Choice(
                                    owner.id(), owner.givenName() + " " + owner.familyName(), owner.clinics()))
                            .toList(),
                    !owners.stream().allMatch(Owner::verified));
        }
    }

    /** Always the same answer, whoever the address belongs to. */
    @PostMapping("/api/sign-in/codes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    CodeSent send(@RequestBody CodeRequest body, HttpServletRequest request, Locale language) {
        String address = Fields.address(body.address(), "address");
        return new CodeSent(
                signIn.sendCode(address, NetworkAddress.of(request), language), SignInCodes.LIFE.toSeconds());
    }

    @PostMapping("/api/sign-in/codes/{id}")
    SessionAnswer enter(
            @PathVariable UUID id, @RequestBody Code body, HttpServletRequest request, HttpServletResponse response) {
        String code = Fields.text(body.code(), "code", LONGEST);
        return begin(signIn.enter(id, code, NetworkAddress.of(request)), request, response);
    }

    @GetMapping("/api/session/patients")
    Choices choices(HttpServletRequest request) {
        return Choices.of(signIn.owners(address(request)));
    }

    @PostMapping("/api/session/birth-date")
    Choices verify(@RequestBody BirthDate body, HttpServletRequest request) {
        String birthDate = Fields.text(body.birthDate(), "birthDate", LONGEST);
        return Choices.of(signIn.verify(address(request), birthDate, NetworkAddress.of(request)));
    }

    @PostMapping("/api/session/patients/{id}")
    SessionAnswer choose(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
        return begin(signIn.choose(address(request), id), request, response);
    }

    @PostMapping("/api/session/patients")
    SessionAnswer register(
            @RequestBody RegistrationRequest body, HttpServletRequest request, HttpServletResponse response) {
        return begin(signIn.register(address(request), body.checked()), request, response);
    }

    private static String address(HttpServletRequest request) {
        return String.valueOf(CurrentSession.ofAddress(request).address());
    }

    private SessionAnswer begin(Beginning beginning, HttpServletRequest request, HttpServletResponse response) {
        return SessionAnswer.of(sessions.begin(beginning, request, response));
    }
}
