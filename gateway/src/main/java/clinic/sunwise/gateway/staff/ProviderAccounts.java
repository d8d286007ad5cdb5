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
        UUID id = accounts.ensureOfProvider(issuer, subject, shortened(name), machineTime.instant());
        Account before = accounts.byId(id).orElseThrow();
        if (before.closed()) {
            return Optional.empty();
        }
        if (!Set.copyOf(before.grants()).equals(Set.copyOf(grants))) {
            accounts.change(id, before.grants(), grants);
            records.mapped(id, before.grants(), grants);
            sessions.endAllOf(id);
        }
        Account account = accounts.byId(id).orElseThrow();
        return Optional.of(signIn.inRole(account, StaffSignIn.firstRole(account)));
    }

    private static String shortened(String name) {
        String printable = name.replaceAll("\\p{Cntrl}", " ").strip();
        return printable.substring(0, Math.min(LONGEST_NAME, printable.length()));
    }
}
