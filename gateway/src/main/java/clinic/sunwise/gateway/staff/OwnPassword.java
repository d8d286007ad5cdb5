package clinic.sunwise.gateway.staff;

import clinic.sunwise.gateway.limits.Limit;
import clinic.sunwise.gateway.limits.Tries;
import clinic.sunwise.gateway.problem.GatewayProblem;
import clinic.sunwise.gateway.problem.GatewayProblem.Refusal;
import clinic.sunwise.gateway.sessions.RefusedSignIns;
import clinic.sunwise.gateway.sessions.RefusedSignIns.Tried;
import clinic.sunwise.gateway.sessions.Session;
import clinic.sunwise.gateway.sessions.Sessions;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Exchanges the password of whoever is signed in. She shows the one of now, so that a screen left alone gives the account to nobody;
 * her other sessions end, since somebody else may have begun them by knowing it.
 */
@Service
class OwnPassword {

    private final AccountStore accounts;
    private final Passwords passwords;
    private final StaffSignIn signIn;
    private final Chains chains;
    private final Sessions sessions;
    private final Tries tries;
    private final RefusedSignIns refused;
    private final AccountRecords records;
    private final TransactionTemplate transaction;

    OwnPassword(
            AccountStore accounts,
            Passwords passwords,
            StaffSignIn signIn,
            Chains chains,
            Sessions sessions,
            Tries tries,
            RefusedSignIns refused,
            AccountRecords records,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.signIn = signIn;
        this.chains = chains;
        this.sessions = sessions;
        this.tries = tries;
        this.refused = refused;
        this.records = records;
        this.transaction = transaction;
    }

    /**
     * Exchanges it.
     *
     * @throws Refusal if she has none here, the one of now is another, the new one is no good, or she has tried too often
     */
    void change(Session session, String present, String wanted, String network) {
        signIn.checkPasswordsAreOn();
        Account account = ofStaff(session.account());
        long left = tries.count(Limit.PRESENT_PASSWORDS, account.id().toString());
        if (!passwords.matches(present, account.passwordHash())) {
            refused.refused("present-password", left == 0, network, () -> whose(account));
            throw Refusal.of("present", "is not your password of now");
        }
        if (present.equals(wanted)) {
            throw Refusal.of("password", "is the one of now");
        }
        PasswordRules.wrong(wanted, PasswordRules.context(account)).ifPresent(wrong -> {
            throw Refusal.of("password", wrong);
        });
        String hash = passwords.hash(wanted);
        transaction.executeWithoutResult(status -> {
            if (!accounts.changePassword(account.id(), String.valueOf(account.passwordHash()), hash)) {
                throw Refusal.of("present", "is not your password of now");
            }
            records.changed(account, "PUT /api/session/password");
        });
        tries.forget(Limit.PRESENT_PASSWORDS, account.id().toString());
        sessions.endOthers(session, account.id());
    }

    private Account ofStaff(@Nullable UUID id) {
        if (id == null) {
            throw none();
        }
        return accounts.byId(id).filter(each -> each.passwordHash() != null).orElseThrow(OwnPassword::none);
    }

    private static Refusal none() {
        return new Refusal(GatewayProblem.FORBIDDEN, "You have no password here.");
    }

    private List<Tried> whose(Account account) {
        return account.grants().isEmpty()
                ? List.of()
                : List.of(new Tried(
                        account.id().toString(),
                        StaffSignIn.firstRole(account),
                        null,
                        chains.clinics(account.grants())));
    }
}
