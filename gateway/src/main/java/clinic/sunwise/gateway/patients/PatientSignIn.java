package clinic.sunwise.gateway.patients;

import clinic.sunwise.gateway.GatewaySettings;
import clinic.sunwise.gateway.identity.BookingService;
import clinic.sunwise.gateway.identity.BookingService.Owner;
import clinic.sunwise.gateway.identity.Person;
import clinic.sunwise.gateway.limits.Limit;
import clinic.sunwise.gateway.limits.Tries;
import clinic.sunwise.gateway.mail.Mails;
import clinic.sunwise.gateway.problem.GatewayProblem;
import clinic.sunwise.gateway.problem.GatewayProblem.Refusal;
import clinic.sunwise.gateway.sessions.Beginning;
import clinic.sunwise.gateway.sessions.RefusedSignIns;
import clinic.sunwise.gateway.sessions.RefusedSignIns.Tried;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * A code goes to every address that is asked for, known or not: so nobody learns from the answer who is a patient. Whose the address
 * is, the gateway asks only once the code has come back.
 */
@Service
class PatientSignIn {

    private final SignInCodes codes;
    private final BookingService booking;
    private final Tries tries;
    private final RefusedSignIns refused;
    private final Mails mails;
    private final String page;

    PatientSignIn(
            SignInCodes codes,
            BookingService booking,
            Tries tries,
            RefusedSignIns refused,
            Mails mails,
            GatewaySettings settings) {
        this.codes = codes;
        this.booking = booking;
        this.tries = tries;
        this.refused = refused;
        this.mails = mails;
        this.page = settings.publicAddress() + "/sign-in#";
    }

    /** Sends a code; the request it belongs to. */
    UUID sendCode(String address, String network, Locale language) {
        tries.count(Limit.SIGN_IN_OF_NETWORK, network);
        tries.count(Limit.CODES_FROM_HERE, network, address);
        SignInCodes.Made made = codes.make(address);
        if (tries.allow(Limit.MAILS_TO_ADDRESS, address)) {
            // The code stands behind the #, which browsers keep to themselves.
            mails.send(address, "code", language, grouped(made.code()), page + made.request() + "." + made.code());
        }
        return made.request();
    }

    private static String grouped(String code) {
        return code.substring(0, 4) + " " + code.substring(4);
    }

    /** Who the code lets in: the one patient of the address, or somebody who still has to say which patient she is. */
    Beginning enter(UUID request, String code, String network) {
        tries.count(Limit.SIGN_IN_OF_NETWORK, network);
        String address =
                codes.address(request, code.replaceAll("\\s", "")).orElseThrow(() -> wrongCode(request, network));
        List<Owner> owners = booking.owners(address);
        if (!codes.use(request)) {
            throw refused();
        }
        return owners.size() == 1 && owners.getFirst().verified()
                ? Beginning.ofPatient(address, person(owners.getFirst()))
                : Beginning.ofAddress(address);
    }

    private Refusal wrongCode(UUID request, String network) {
        Optional<SignInCodes.Tried> tried = codes.tried(request);
        boolean spent = tried.map(SignInCodes.Tried::spent).orElse(false);
        refused.refused(
                "code",
                spent,
                network,
                () -> tried.map(each -> whose(each.address())).orElse(List.of()));
        return refused();
    }

    /** The patients of the address. Of one that was only typed in at the desk too: it is her data that was tried for. */
    List<Tried> whose(String address) {
        return booking.owners(address).stream()
                .map(owner -> new Tried("patient-" + owner.id(), "patient", owner.id(), owner.clinics()))
                .toList();
    }

    private static Refusal refused() {
        return new Refusal(
                GatewayProblem.SIGN_IN_REFUSED,
                "The code is wrong, used or too old. After five tries, or ten minutes, ask for a new one.");
    }

    List<Owner> owners(String address) {
        return booking.owners(address);
    }

    /** The address becomes verified for those of its patients that have this birth date. */
    List<Owner> verify(String address, String birthDate, String network) {
        long left = tries.count(Limit.BIRTH_DATES, address);
        List<Owner> before = booking.owners(address);
        List<Owner> after = booking.verified(address, birthDate);
        if (before.equals(after)) {
            refused.refused("birth-date", left == 0, network, () -> whose(address));
            throw new Refusal(GatewayProblem.SIGN_IN_REFUSED, "The clinic has another birth date for this address.");
        }
        tries.forget(Limit.BIRTH_DATES, address);
        return after;
    }

    /** One of the address's verified patients. */
    Beginning choose(String address, UUID patient) {
        return verified(address, patient).orElseThrow(Refusal::notFound);
    }

    /** The patient, signed in, if the address is hers still. */
    Optional<Beginning> verified(String address, UUID patient) {
        return booking.owners(address).stream()
                .filter(owner -> owner.verified() && owner.id().equals(patient))
                .findFirst()
                .map(owner -> Beginning.ofPatient(address, person(owner)));
    }

    /** A new patient of a clinic's chain, or the one that the clinic knows already by this address, name and birth date. */
    Beginning register(String address, Registration registration) {
        return booking.registered(registration.clinic(), registration.fields(address)).stream()
                .filter(owner -> owner.verified()
                        && owner.clinics().contains(registration.clinic())
                        && registration.isNamed(owner))
                .findFirst()
                .map(owner -> Beginning.ofPatient(address, person(owner)))
                .orElseThrow(() -> new Refusal(
                        GatewayProblem.SIGN_IN_REFUSED, "The clinic knows you already. Confirm your birth date."));
    }

    private static Person person(Owner owner) {
        return Person.patient(owner.id(), owner.givenName() + " " + owner.familyName(), owner.clinics());
    }
}
