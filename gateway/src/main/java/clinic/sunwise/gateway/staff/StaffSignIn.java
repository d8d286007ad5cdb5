package clinic.sunwise.gateway.staff;

import clinic.sunwise.gateway.identity.Person;
import clinic.sunwise.gateway.limits.Limit;
import clinic.sunwise.gateway.limits.Tries;
import clinic.sunwise.gateway.passkeys.Holder;
import clinic.sunwise.gateway.passkeys.Passkeys;
import clinic.sunwise.gateway.passkeys.Purpose;
import clinic.sunwise.gateway.passkeys.Question;
import clinic.sunwise.gateway.passkeys.Question.Request;
import clinic.sunwise.gateway.passkeys.Shown;
import clinic.sunwise.gateway.problem.GatewayProblem;
import clinic.sunwise.gateway.problem.GatewayProblem.Refusal;
import clinic.sunwise.gateway.secrets.Hashes;
import clinic.sunwise.gateway.secrets.Vault;
import clinic.sunwise.gateway.sessions.Beginning;
import clinic.sunwise.gateway.sessions.RefusedSignIns;
import clinic.sunwise.gateway.sessions.RefusedSignIns.Tried;
import clinic.sunwise.gateway.sessions.Step;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** A password, then a code of the second factor or a passkey. Neither answer tells whether the account is there. */
@Service
class StaffSignIn {

    private final AccountStore accounts;
    private final Passwords passwords;
    private final Passkeys passkeys;
    private final Chains chains;
    private final Vault vault;
    private final Tries tries;
    private final ProviderSettings provider;
    private final RefusedSignIns refused;
    private final InstantSource machineTime;

    StaffSignIn(
            AccountStore accounts,
            Passwords passwords,
            Passkeys passkeys,
            Chains chains,
            Vault vault,
            Tries tries,
            ProviderSettings provider,
            RefusedSignIns refused,
            InstantSource machineTime) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.passkeys = passkeys;
        this.chains = chains;
        this.vault = vault;
        this.tries = tries;
        this.provider = provider;
        this.refused = refused;
        this.machineTime = machineTime;
    }

    Beginning password(String address, String password, String network) {
        checkPasswordsAreOn();
        tries.count(Limit.SIGN_IN_OF_NETWORK, network);
        long left = tries.count(Limit.PASSWORDS_FROM_HERE, network, address);
        Optional<Account> account = accounts.byAddress(address).filter(each -> each.enrolled() && !each.closed());
        boolean fits =
                passwords.matches(password, account.map(Account::passwordHash).orElse(null));
        if (!fits) {
            refused.refused("password", left == 0, network, () -> whose(accounts.byAddress(address)));
            throw new Refusal(
                    GatewayProblem.SIGN_IN_REFUSED,
                    "Address and password do not fit. Whoever has forgotten hers asks an administrator for a new invitation.");
        }
        tries.forget(Limit.PASSWORDS_FROM_HERE, network, address);
        return Beginning.ofAccount(account.orElseThrow().id(), Step.SECOND_FACTOR);
    }

    boolean passwordsAreOn() {
        return provider.passwords();
    }

    /** A {@link Refusal} where staff signs in at the provider only. */
    void checkPasswordsAreOn() {
        if (!passwordsAreOn()) {
            throw new Refusal(
                    GatewayProblem.FORBIDDEN,
                    "Passwords and invitations are switched off: staff signs in by " + provider.name() + ".");
        }
    }

    /** A code of the authenticator app, or one of the recovery codes. */
    Beginning secondFactor(UUID account, String code, String network) {
        long left = tries.count(Limit.SECOND_FACTORS, account.toString());
        Account known = accounts.byId(account)
                .filter(each -> each.enrolled() && !each.closed())
                .orElseThrow(StaffSignIn::refused);
        if (!isCurrent(known, code) && !accounts.useRecoveryCode(account, Hashes.of(plain(code)))) {
            refused.refused("second-factor", left == 0, network, () -> whose(Optional.of(known)));
            throw refused();
        }
        tries.forget(Limit.SECOND_FACTORS, account.toString());
        return inRole(known, firstRole(known));
    }

    /** Asks for one of the account's passkeys. */
    Question<Request> askForPasskey(UUID account, String network) {
        tries.count(Limit.SIGN_IN_OF_NETWORK, network);
        return passkeys.ask(Purpose.SECOND_FACTOR, Holder.account(account));
    }

    /** A passkey in place of the code. */
    Beginning secondFactor(UUID account, Shown shown, String network) {
        long left = tries.count(Limit.SECOND_FACTORS, account.toString());
        Account known = accounts.byId(account)
                .filter(each -> each.enrolled() && !each.closed())
                .orElseThrow(StaffSignIn::refused);
        if (passkeys.tried(Purpose.SECOND_FACTOR, Holder.account(account), shown)
                instanceof clinic.sunwise.gateway.passkeys.Tried.DoesNotFit not) {
            refused.refused(not.what(), left == 0, network, () -> whose(Optional.of(known)));
            throw new Refusal(GatewayProblem.SIGN_IN_REFUSED, "The passkey is none of this account's. Try again.");
        }
        tries.forget(Limit.SECOND_FACTORS, account.toString());
        return inRole(known, firstRole(known));
    }

    private List<Tried> whose(Optional<Account> account) {
        return account.filter(each -> !each.grants().isEmpty()).stream()
                .map(each -> new Tried(each.id().toString(), firstRole(each), null, chains.clinics(each.grants())))
                .toList();
    }

    private static Refusal refused() {
        return new Refusal(
                GatewayProblem.SIGN_IN_REFUSED,
                "The code is wrong or has been used. Wait for the next one and try again.");
    }

    /** Whether it is a code of this moment that was not used before; uses it up. */
    boolean isCurrent(Account account, String code) {
        String sealed = account.totpSecret();
        if (sealed == null) {
            return false;
        }
        byte[] secret = vault.open(purpose(account.id()), HexFormat.of().parseHex(sealed));
        OptionalLong step = Totp.step(secret, plain(code), machineTime.instant());
        return step.isPresent() && accounts.useStep(account.id(), step.getAsLong());
    }

    static String purpose(UUID account) {
        return "totp " + account;
    }

    /** As it is compared, however it was typed. */
    static String plain(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    static String firstRole(Account account) {
        return Grant.ROLES.stream()
                .filter(role ->
                        account.grants().stream().anyMatch(grant -> grant.role().equals(role)))
                .findFirst()
                .orElseThrow(StaffSignIn::refused);
    }

    /** Signed in, in a role that the account has; with the clinics where it has it. */
    Beginning inRole(Account account, String role) {
        List<Grant> grants = account.grants().stream()
                .filter(grant -> grant.role().equals(role))
                .toList();
        if (grants.isEmpty()) {
            throw Refusal.of("role", "is not one of yours");
        }
        return Beginning.ofStaff(
                account.id(),
                new Person(account.id().toString(), role, account.name(), null, List.copyOf(chains.clinics(grants))));
    }

    /** Signed in, in another of her roles. */
    Beginning inRole(UUID account, String role) {
        return inRole(accounts.byId(account).orElseThrow(Refusal::notFound), role);
    }
}
