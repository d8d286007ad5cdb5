package clinic.sunwise.gateway.staff;

import clinic.sunwise.gateway.sessions.Beginning;
import clinic.sunwise.gateway.sessions.Sessions;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of who signs in at the provider. Their rights are what the provider says, anew at each sign-in. */
@Service
public class ProviderAccounts {

    private static final int LONGEST_NAME = 100;

    private final AccountStore accounts;
    private final AccountRecords records;
    private final StaffSignIn signIn;
    private final Sessions sessions;
    private final InstantSource machineTime;

    ProviderAccounts(
            AccountStore accounts,
            AccountRecords records,
            StaffSignIn signIn,
            Sessions sessions,
            InstantSource machineTime) {
        this.accounts = accounts;
        this.records = records;
        this.signIn = signIn;
        this.sessions = sessions;
        this.machineTime = machineTime;
    }

    /** Signed in with these rights, one at least; empty if an administrator has closed the account. */
    @Transactional
    public Optional<Beginning> signedIn(String issuer, String subject, String name, List<Grant> grants) {
        UUID id = accounts.ensureOfProvider(issuer, subject, shortened(name, "staff"), machineTime.instant());
        Account before = accounts.byId(id).orElseThrow();
        if (before.closed()) {
            return Optional.empty();
        }
        giveInstead(before, grants);
        Account account = accounts.byId(id).orElseThrow();
        return Optional.of(signIn.inRole(account, StaffSignIn.firstRole(account)));
    }

    /** Has no right any more, if there is such an account: nothing of what she had is kept. */
    @Transactional
    public void unmapped(String issuer, String subject) {
        accounts.lockOfProvider(issuer, subject)
                .flatMap(accounts::byId)
                .ifPresent(account -> giveInstead(account, List.of()));
    }

    private void giveInstead(Account account, List<Grant> grants) {
        List<Grant> before = account.grants();
        if (!Set.copyOf(before).equals(Set.copyOf(grants))) {
            accounts.change(account.id(), before, grants);
            records.mapped(account.id(), before, grants);
            sessions.endAllOf(account.id());
        }
    }

    private static String shortened(String name, String otherwise) {
        String printable = name.replaceAll("\\p{Cntrl}", " ").strip();
        return printable.isEmpty() ? otherwise : printable.substring(0, Math.min(LONGEST_NAME, printable.length()));
    }
}
