package clinic.sunwise.gateway.staff;

import clinic.sunwise.gateway.identity.Person;
import clinic.sunwise.gateway.problem.GatewayProblem;
import clinic.sunwise.gateway.problem.GatewayProblem.Refusal;
import clinic.sunwise.gateway.sessions.Sessions;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an administrator does with the accounts of her clinics. She sees and ends the rights in her own clinics, and may close an
 * account or invite it anew only if all its rights are there.
 */
@Service
class Accounts {

    private final AccountStore store;
    private final Chains chains;
    private final Invitations invitations;
    private final Sessions sessions;
    private final AccountRecords records;
    private final InstantSource machineTime;

    Accounts(
            AccountStore store,
            Chains chains,
            Invitations invitations,
            Sessions sessions,
            AccountRecords records,
            InstantSource machineTime) {
        this.store = store;
        this.chains = chains;
        this.invitations = invitations;
        this.sessions = sessions;
        this.records = records;
        this.machineTime = machineTime;
    }

    /** Those with a right in one of her clinics, each with those rights only. */
    List<Account> seenBy(Person administrator) {
        return store.all().stream()
                .map(account -> seen(account, administrator))
                .filter(account -> !account.grants().isEmpty())
                .toList();
    }

    private Account seen(Account account, Person administrator) {
        return new Account(
                account.id(),
                account.address(),
                account.name(),
                null,
                null,
                account.enrolled(),
                account.closed(),
                account.ofProvider(),
                account.grants().stream()
                        .filter(grant -> isHers(grant, administrator))
                        .toList());
    }

    /** Whether the right holds in her clinics and nowhere else. */
    private boolean isHers(Grant grant, Person administrator) {
        Set<String> clinics = chains.clinics(List.of(grant));
        return !clinics.isEmpty() && administrator.clinics().containsAll(clinics);
    }

    /** An account with these rights; a new one is invited, one that is known keeps its name and gets them too. */
    @Transactional
    public Account add(String address, String name, List<Grant> grants, Person administrator, Locale language) {
        check(grants, administrator);
        UUID id = store.ensure(address, name, machineTime.instant());
        List<Grant> before = store.byId(id).orElseThrow().grants();
        store.change(id, List.of(), grants);
        Account account = store.byId(id).orElseThrow();
        List<Grant> known = grants.stream().filter(before::contains).toList();
        records.changed(administrator, "POST /api/accounts", id, known, grants);
        if (!account.enrolled() && !account.closed() && !store.isInvited(id, machineTime.instant())) {
            invitations.invite(account, language);
        }
        return seen(account, administrator);
    }

    private void check(List<Grant> grants, Person administrator) {
        boolean all = grants.stream()
                .allMatch(grant ->
                        isHers(grant, administrator) && !chains.existing(grant).isEmpty());
        if (grants.isEmpty() || !all) {
            throw Refusal.of("grants", "are missing, or of a clinic or chain that is not yours");
        }
    }

    /** Gives the account these rights in her clinics in place of those it has there. Its sessions end. */
    @Transactional
    public Account change(UUID id, List<Grant> grants, Person administrator) {
        Account account = known(id, administrator);
        refuseOfProvider(account);
        check(grants, administrator);
        List<Grant> before = seen(account, administrator).grants();
        store.change(id, before, grants);
        records.changed(administrator, "PUT /api/accounts/{id}/grants", id, before, grants);
        sessions.endAllOf(id);
        return seen(store.byId(id).orElseThrow(), administrator);
    }

    @Transactional
    public void invite(UUID id, Person administrator, Locale language) {
        Account account = wholly(id, administrator);
        refuseOfProvider(account);
        records.changed(administrator, "POST /api/accounts/{id}/invitation", id, account.grants(), account.grants());
        invitations.invite(account, language);
    }

    /**
     * Ends what the account may in her clinics, and its sessions. It is closed for good if it has no right elsewhere: whoever works
     * for two chains is dismissed by each of them by itself.
     */
    @Transactional
    public void close(UUID id, Person administrator) {
        Account account = known(id, administrator);
        List<Grant> here = seen(account, administrator).grants();
        boolean isAll = here.equals(account.grants());
        if (isAll) {
            store.close(id, machineTime.instant());
        } else {
            refuseOfProvider(account);
            store.change(id, here, List.of());
        }
        records.changed(administrator, "DELETE /api/accounts/{id}", id, here, isAll ? here : List.of());
        sessions.endAllOf(id);
    }

    private static void refuseOfProvider(Account account) {
        if (account.ofProvider()) {
            throw new Refusal(
                    GatewayProblem.FORBIDDEN, "The provider says who she is and what she may: it is changed there.");
        }
    }

    private Account known(UUID id, Person administrator) {
        if (id.toString().equals(administrator.subject())) {
            throw new Refusal(
                    GatewayProblem.FORBIDDEN, "Another administrator has to do this: the account is your own.");
        }
        return store.byId(id)
                .filter(account -> !seen(account, administrator).grants().isEmpty())
                .orElseThrow(Refusal::notFound);
    }

    private Account wholly(UUID id, Person administrator) {
        Account account = known(id, administrator);
        if (!seen(account, administrator).grants().equals(account.grants())) {
            throw new Refusal(
                    GatewayProblem.FORBIDDEN,
                    "The account has rights in other clinics: an administrator of all has to do this.");
        }
        return account;
    }
}
