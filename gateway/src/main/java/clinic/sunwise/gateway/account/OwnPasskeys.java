package clinic.sunwise.gateway.account;

import clinic.sunwise.gateway.identity.Person;
import clinic.sunwise.gateway.limits.Limit;
import clinic.sunwise.gateway.limits.Tries;
import clinic.sunwise.gateway.passkeys.Holder;
import clinic.sunwise.gateway.passkeys.Made;
import clinic.sunwise.gateway.passkeys.Passkey;
import clinic.sunwise.gateway.passkeys.Passkeys;
import clinic.sunwise.gateway.passkeys.Question;
import clinic.sunwise.gateway.problem.GatewayProblem;
import clinic.sunwise.gateway.problem.GatewayProblem.Refusal;
import clinic.sunwise.gateway.sessions.Session;
import clinic.sunwise.gateway.staff.SecondFactors;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys of whose session it is. What is done to them is recorded in each of her clinics. */
@Service
class OwnPasskeys {

    private final Passkeys passkeys;
    private final SecondFactors factors;
    private final PatientRecords records;
    private final Tries tries;

    OwnPasskeys(Passkeys passkeys, SecondFactors factors, PatientRecords records, Tries tries) {
        this.passkeys = passkeys;
        this.factors = factors;
        this.records = records;
        this.tries = tries;
    }

    List<Passkey> of(Session session) {
        return passkeys.of(holder(session));
    }

    boolean hasApp(Session session) {
        Holder holder = holder(session);
        return holder.isStaff() && factors.hasApp(holder.id());
    }

    Question<Question.Creation> ask(Session session) {
        Holder holder = holder(session);
        tries.count(Limit.PASSKEYS_ADDED, holder.id().toString());
        return passkeys.askForNew(holder, session.person().name());
    }

    @Transactional
    public Passkey add(Session session, Made made) {
        Holder holder = holder(session);
        Passkey added = passkeys.add(holder, made);
        if (holder.isStaff()) {
            factors.added(holder.id(), added.id());
        } else {
            records.changed(session.person(), "POST /api/session/passkeys", added.id());
        }
        return added;
    }

    @Transactional
    public void remove(Session session, UUID passkey) {
        Holder holder = holder(session);
        if (holder.isStaff()) {
            factors.removePasskey(holder.id(), passkey);
        } else {
            passkeys.remove(passkey, holder);
            records.changed(session.person(), "DELETE /api/session/passkeys/{id}", passkey);
        }
    }

    void removeApp(Session session) {
        Holder holder = holder(session);
        if (!holder.isStaff()) {
            throw Refusal.notFound();
        }
        factors.removeApp(holder.id());
    }

    private static Holder holder(Session session) {
        Person person = session.person();
        return Holder.of(session)
                .orElseThrow(() ->
                        new Refusal(GatewayProblem.FORBIDDEN, "Your role (" + person.role() + ") has no passkeys."));
    }
}
