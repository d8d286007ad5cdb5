package clinic.sunwise.gateway.patients;

import clinic.sunwise.gateway.limits.Limit;
import clinic.sunwise.gateway.limits.Tries;
import clinic.sunwise.gateway.passkeys.Holder;
import clinic.sunwise.gateway.passkeys.Passkeys;
import clinic.sunwise.gateway.passkeys.Purpose;
import clinic.sunwise.gateway.passkeys.Question;
import clinic.sunwise.gateway.passkeys.Shown;
import clinic.sunwise.gateway.passkeys.Tried;
import clinic.sunwise.gateway.problem.GatewayProblem;
import clinic.sunwise.gateway.problem.GatewayProblem.Refusal;
import clinic.sunwise.gateway.sessions.Beginning;
import clinic.sunwise.gateway.sessions.RefusedSignIns;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * A patient's passkey in place of the mailed code. No address is asked for, the passkey itself says whose it is; so nobody learns
 * from the answer who is a patient.
 */
@Service
class PasskeySignIn {

    private final Passkeys passkeys;
    private final PatientSignIn patients;
    private final Tries tries;
    private final RefusedSignIns refused;

    PasskeySignIn(Passkeys passkeys, PatientSignIn patients, Tries tries, RefusedSignIns refused) {
        this.passkeys = passkeys;
        this.patients = patients;
        this.tries = tries;
        this.refused = refused;
    }

    Question<Question.Request> ask(String network) {
        tries.count(Limit.SIGN_IN_OF_NETWORK, network);
        return passkeys.ask(Purpose.SIGN_IN, null);
    }

    /** Whose it is, if her address is hers still. */
    Beginning enter(Shown shown, String network) {
        long left = tries.count(Limit.SIGN_IN_OF_NETWORK, network);
        return switch (passkeys.tried(Purpose.SIGN_IN, null, shown)) {
            case Tried.Fits fits -> signedIn(fits.passkey().holder()).orElseThrow(PasskeySignIn::refusal);
            case Tried.DoesNotFit not -> {
                refused.refused(not.what(), left == 0, network, () -> whose(not.whose()));
                throw refusal();
            }
        };
    }

    private Optional<Beginning> signedIn(Holder holder) {
        return patients.verified(String.valueOf(holder.address()), holder.id());
    }

    private List<RefusedSignIns.Tried> whose(Optional<Holder> holder) {
        return holder.filter(each -> !each.isStaff()).stream()
                .flatMap(each -> patients.whose(String.valueOf(each.address())).stream()
                        .filter(tried -> each.id().equals(tried.patient())))
                .toList();
    }

    private static Refusal refusal() {
        return new Refusal(
                GatewayProblem.SIGN_IN_REFUSED,
                "The passkey is not known here any more. Sign in with a code from your mail, and add it again.");
    }
}
