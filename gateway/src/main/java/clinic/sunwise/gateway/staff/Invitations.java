package clinic.sunwise.gateway.staff;

import clinic.sunwise.gateway.GatewaySettings;
import clinic.sunwise.gateway.mail.Mails;
import clinic.sunwise.gateway.secrets.Hashes;
import clinic.sunwise.gateway.secrets.RandomWord;
import clinic.sunwise.gateway.sessions.Sessions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets people set their sign-in up, for the first time or anew. */
@Component
class Invitations {

    private static final Duration LIFE = Duration.ofDays(3);

    private final AccountStore accounts;
    private final StaffSignIn signIn;
    private final Sessions sessions;
    private final Mails mails;
    private final InstantSource machineTime;
    private final GatewaySettings settings;

    Invitations(
            AccountStore accounts,
            StaffSignIn signIn,
            Sessions sessions,
            Mails mails,
            InstantSource machineTime,
            GatewaySettings settings) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.sessions = sessions;
        this.mails = mails;
        this.machineTime = machineTime;
        this.settings = settings;
    }

    /** Whatever the account was signed in with before is worth nothing from now on. */
    void invite(Account account, Locale language) {
        signIn.checkPasswordsAreOn();
        String word = RandomWord.next();
        accounts.invite(account.id(), Hashes.of(word), machineTime.instant().plus(LIFE));
        sessions.endAllOf(account.id());
        mails.send(
                account.address(),
                "invitation",
                language,
                account.name(),
                settings.publicAddress() + "/invitation#" + word);
    }

    /**
     * While nobody can sign in who could invite others, the administrator of the settings is invited. In local mode at each start
     * anew, because the mail catcher forgets.
     */
    @EventListener(ApplicationReadyEvent.class)
    void inviteFirstAdministrator() {
        String address = settings.firstAdministrator();
        if (address == null || !signIn.passwordsAreOn() || !accounts.isEmpty()) {
            return;
        }
        UUID id = accounts.ensure(address.toLowerCase(Locale.ROOT), "Administrator", machineTime.instant());
        accounts.change(id, List.of(), List.of(new Grant("administrator", null, settings.firstAdministratorChain())));
        if (!accounts.isInvited(id, machineTime.instant()) || settings.mode().equals("local")) {
            accounts.byId(id).ifPresent(account -> invite(account, Locale.ENGLISH));
        }
    }
}
