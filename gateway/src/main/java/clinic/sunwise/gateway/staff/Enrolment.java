package clinic.sunwise.gateway.staff;

import clinic.sunwise.gateway.limits.Limit;
import clinic.sunwise.gateway.limits.Tries;
import clinic.sunwise.gateway.problem.GatewayProblem;
import clinic.sunwise.gateway.problem.GatewayProblem.Refusal;
import clinic.sunwise.gateway.secrets.Base32;
import clinic.sunwise.gateway.secrets.Hashes;
import clinic.sunwise.gateway.secrets.RandomWord;
import clinic.sunwise.gateway.secrets.Vault;
import clinic.sunwise.gateway.sessions.Beginning;
import clinic.sunwise.gateway.sessions.Step;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * From an invitation to an account that can be used: a password, then a second factor that has shown to work. The invitation is good
 * until then, so who is interrupted follows it again.
 */
@Service
class Enrolment {

    private static final int RECOVERY_CODES = 10;
    /** 120 bits: so much that a plain hash of them tells nothing (OWASP ASVS 5.0, 6.5.2 asks for 112). */
    private static final int RECOVERY_BYTES = 15;

    private final AccountStore accounts;
    private final Passwords passwords;
    private final StaffSignIn signIn;
    private final Vault vault;
    private final Tries tries;
    private final AccountRecords records;
    private final TransactionTemplate transaction;
    private final InstantSource machineTime;

    Enrolment(
            AccountStore accounts,
            Passwords passwords,
            StaffSignIn signIn,
            Vault vault,
            Tries tries,
            AccountRecords records,
            TransactionTemplate transaction,
            InstantSource machineTime) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.signIn = signIn;
        this.vault = vault;
        this.tries = tries;
        this.records = records;
        this.transaction = transaction;
        this.machineTime = machineTime;
    }

    /** What an authenticator app is told, as text and as the address behind a picture. */
    record Secret(String secret, String uri) {}

    /** How it ended: signed in, with the codes that are told once. */
    record Enrolled(Beginning beginning, List<String> recoveryCodes) {}

    Beginning follow(String invitation, String password, String network) {
        signIn.checkPasswordsAreOn();
        tries.count(Limit.SIGN_IN_OF_NETWORK, network);
        Account account = accounts.invited(Hashes.of(invitation), machineTime.instant())
                .flatMap(accounts::byId)
                .orElseThrow(() -> new Refusal(
                        GatewayProblem.INVITATION_EXPIRED, "Ask an administrator of your clinic for a new one."));
        PasswordRules.wrong(password, PasswordRules.context(account)).ifPresent(wrong -> {
            throw Refusal.of("password", wrong);
        });
        String hash = passwords.hash(password);
        transaction.executeWithoutResult(status -> {
            accounts.setPassword(account.id(), hash);
            records.changed(account, "POST /api/sign-in/invitation");
        });
        return Beginning.ofAccount(account.id(), Step.ENROLMENT);
    }

    /** A new secret for the account's authenticator app. */
    Secret propose(UUID account) {
        Account known = accounts.byId(account).orElseThrow(Refusal::notFound);
        byte[] secret = Totp.newSecret();
        if (!accounts.proposeTotp(account, vault.seal(StaffSignIn.purpose(account), secret))) {
            throw Refusal.notFound();
        }
        String text = Base32.of(secret);
        return new Secret(
                text, "otpauth://totp/Sunwise:" + encoded(known.address()) + "?secret=" + text + "&issuer=Sunwise");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    Enrolled confirm(UUID account, String code) {
        tries.count(Limit.SECOND_FACTORS, account.toString());
        Account known = accounts.byId(account).filter(each -> !each.enrolled()).orElseThrow(Refusal::notFound);
        if (!signIn.isCurrent(known, code)) {
            throw new Refusal(
                    GatewayProblem.SIGN_IN_REFUSED,
                    "The code does not belong to this secret. Check the telephone's clock and try the next code.");
        }
        Beginning beginning = signIn.inRole(known, StaffSignIn.firstRole(known));
        List<String> codes = Stream.generate(() -> Base32.of(RandomWord.bytes(RECOVERY_BYTES)))
                .limit(RECOVERY_CODES)
                .toList();
        transaction.executeWithoutResult(status -> {
            accounts.confirm(account, codes.stream().map(Hashes::of).toList(), machineTime.instant());
            records.changed(known, "POST /api/session/enrolment");
        });
        tries.forget(Limit.SECOND_FACTORS, account.toString());
        return new Enrolled(beginning, codes.stream().map(Enrolment::grouped).toList());
    }

    private static String grouped(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }
}
