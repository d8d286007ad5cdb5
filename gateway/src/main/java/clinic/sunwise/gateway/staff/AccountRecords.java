package clinic.sunwise.gateway.staff;

import clinic.sunwise.audit.AuditEntry;
import clinic.sunwise.audit.AuditKind;
import clinic.sunwise.audit.AuditTrail;
import clinic.sunwise.gateway.identity.Person;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** Records what is done to accounts, in each clinic whose rights it touches, in the transaction of the change. */
@Component
class AccountRecords {

    private final AuditTrail trail;
    private final Chains chains;
    private final InstantSource machineTime;

    AccountRecords(AuditTrail trail, Chains chains, InstantSource machineTime) {
        this.trail = trail;
        this.chains = chains;
        this.machineTime = machineTime;
    }

    /** Another has done it. */
    void changed(Person administrator, String action, UUID account, List<Grant> before, List<Grant> after) {
        String rights = Stream.concat(
                        without(before, after).map(grant -> " -" + written(grant)),
                        without(after, before).map(grant -> " +" + written(grant)))
                .collect(Collectors.joining());
        Set<String> clinics =
                chains.clinics(Stream.concat(before.stream(), after.stream()).toList());
        write(clinics, action, administrator.subject(), administrator.role(), "account=" + account + rights);
    }

    /** The provider has said something else than before, at her sign-in. */
    void mapped(UUID account, List<Grant> before, List<Grant> after) {
        String role = (after.isEmpty() ? before : after).getFirst().role();
        Person herself = new Person(account.toString(), role, "", null, List.of());
        changed(herself, "GET /sign-in/provider/return", account, before, after);
    }

    /** Whose account it is has done it. */
    void changed(Account account, String action) {
        changed(account, action, "");
    }

    /** The same, to a part of it. */
    void changed(Account account, String action, String part) {
        String role = account.grants().isEmpty() ? "" : StaffSignIn.firstRole(account);
        String target = ("account=" + account.id() + " " + part).strip();
        write(chains.clinics(account.grants()), action, account.id().toString(), role, target);
    }

    private static Stream<Grant> without(List<Grant> grants, Collection<Grant> others) {
        return grants.stream().filter(grant -> !others.contains(grant));
    }

    private static String written(Grant grant) {
        return grant.role() + "@" + (grant.clinic() == null ? "chain:" + grant.chain() : grant.clinic());
    }

    private void write(Set<String> clinics, String action, String person, String role, String target) {
        String correlation = String.valueOf(MDC.get("correlationId"));
        clinics.forEach(clinic -> trail.add(new AuditEntry(
                clinic, machineTime.instant(), AuditKind.CHANGE, action, person, role, null, target, correlation)));
    }
}
