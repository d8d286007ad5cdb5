package clinic.sunwise.gateway.staff;

import clinic.sunwise.gateway.passkeys.Holder;
import clinic.sunwise.gateway.passkeys.Passkeys;
import clinic.sunwise.gateway.problem.GatewayProblem;
import clinic.sunwise.gateway.problem.GatewayProblem.Refusal;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an account has beside its password: an authenticator app, passkeys. One of them stays; recovery codes do not count. */
@Service
public class SecondFactors {

    private final AccountStore accounts;
    private final Passkeys passkeys;
    private final AccountRecords records;

    SecondFactors(AccountStore accounts, Passkeys passkeys, AccountRecords records) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.records = records;
    }

    /** Whether there is an authenticator app. */
    public boolean hasApp(UUID account) {
        return known(account).totpSecret() != null;
    }

    /** Records a passkey that was added, in the transaction that adds it. */
    public void added(UUID account, UUID passkey) {
        records.changed(known(account), "POST /api/session/passkeys", "passkey=" + passkey);
    }

    /** A {@link Refusal} if it is none of the account's, or all that it has. */
    @Transactional
    public void removePasskey(UUID account, UUID passkey) {
        accounts.lockFactors(account);
        Account known = known(account);
        passkeys.remove(passkey, Holder.account(account));
        if (known.totpSecret() == null && passkeys.of(Holder.account(account)).isEmpty()) {
            throw last();
        }
        records.changed(known, "DELETE /api/session/passkeys/{id}", "passkey=" + passkey);
    }

    /** A {@link Refusal} if there is none, or no passkey in its place. */
    @Transactional
    public void removeApp(UUID account) {
        accounts.lockFactors(account);
        Account known = known(account);
        if (known.totpSecret() == null) {
            throw Refusal.notFound();
        }
        if (passkeys.of(Holder.account(account)).isEmpty()) {
            throw last();
        }
        accounts.removeTotp(account);
        records.changed(known, "DELETE /api/session/authenticator-app", "");
    }

    private Account known(UUID account) {
        return accounts.byId(account).orElseThrow(Refusal::notFound);
    }

    private static Refusal last() {
        return new Refusal(
                GatewayProblem.LAST_SECOND_FACTOR, "Without it your password would be all. Add another passkey first.");
    }
}
