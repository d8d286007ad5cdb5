package clinic.sunwise.gateway.programs;

import clinic.sunwise.audit.AuditEntry;
import clinic.sunwise.audit.AuditKind;
import clinic.sunwise.audit.AuditTrail;
import clinic.sunwise.gateway.identity.Person;
import clinic.sunwise.gateway.problem.GatewayProblem.Refusal;
import clinic.sunwise.gateway.secrets.Hashes;
import clinic.sunwise.gateway.secrets.RandomWord;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does with the programs of her clinic. Each change is recorded with it. */
@Service
class Programs {

    /** A program must not decide as a clinician does, nor give rights. */
    static final List<String> ROLES = List.of("reception", "accountant", "auditor");

    private final ProgramStore store;
    private final AuditTrail trail;
    private final InstantSource machineTime;
    private final ProgramTokens tokens;

    Programs(ProgramStore store, AuditTrail trail, InstantSource machineTime, ProgramTokens tokens) {
        this.store = store;
        this.trail = trail;
        this.machineTime = machineTime;
        this.tokens = tokens;
    }

    /**
     * A program and, when it was just made, its secret: nobody is told it again.
     *
     * @param secret null if there was such a program already
     */
    record Made(Program program, @Nullable String secret) {}

    List<Program> of(String clinic) {
        return store.of(clinic);
    }

    /**
     * Makes a program under an id that the caller has chosen. Sent again it changes nothing and tells no secret; a {@link Refusal} if
     * the id is another's, or the program is not as it is described now.
     */
    @Transactional
    public Made add(String clinic, UUID id, String name, String role, List<String> scopes, Person administrator) {
        String secret = RandomWord.next();
        Program program =
                new Program(clinic, id, name, role, scopes, machineTime.instant(), administrator.subject(), null);
        if (store.add(program, Hashes.of(secret))) {
            note(program, "PUT /api/clinics/{clinic}/programs/{id}", administrator);
            return new Made(program, secret);
        }
        Program known = store.find(clinic, id).orElseThrow(() -> Refusal.of("id", "is taken: choose another"));
        if (!known.name().equals(name)
                || !known.role().equals(role)
                || !known.scopes().equals(scopes)) {
            throw Refusal.of("id", "is that of another program: revoke it, and make a new one under another id");
        }
        return new Made(known, null);
    }

    /** Another secret in place of the one before. Tokens that it got go on until they end, in ten minutes at most. */
    @Transactional
    public Made anotherSecret(String clinic, UUID id, Person administrator) {
        Program program = good(clinic, id);
        String secret = RandomWord.next();
        store.setSecret(id, Hashes.of(secret));
        note(program, "POST /api/clinics/{clinic}/programs/{id}/secret", administrator);
        return new Made(program, secret);
    }

    /** It gets no token any more, and those that it has are worth nothing. */
    @Transactional
    public void revoke(String clinic, UUID id, Person administrator) {
        Program program = store.find(clinic, id).orElseThrow(Refusal::notFound);
        if (program.revokedAt() != null) {
            return;
        }
        store.revoke(id, machineTime.instant());
        store.endTokens(id);
        tokens.forget(id);
        note(program, "DELETE /api/clinics/{clinic}/programs/{id}", administrator);
    }

    private Program good(String clinic, UUID id) {
        return store.find(clinic, id).filter(each -> each.revokedAt() == null).orElseThrow(Refusal::notFound);
    }

    private void note(Program program, String action, Person administrator) {
        trail.add(new AuditEntry(
                program.clinic(),
                machineTime.instant(),
                AuditKind.CHANGE,
                action,
                administrator.subject(),
                administrator.role(),
                null,
                "program=" + program.id() + " " + program.role() + " " + String.join(" ", program.scopes()),
                String.valueOf(MDC.get("correlationId"))));
    }
}
