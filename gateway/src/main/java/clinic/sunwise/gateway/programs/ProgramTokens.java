package clinic.sunwise.gateway.programs;

import clinic.sunwise.audit.AuditEntry;
import clinic.sunwise.audit.AuditKind;
import clinic.sunwise.audit.AuditTrail;
import clinic.sunwise.gateway.identity.Credentials;
import clinic.sunwise.gateway.identity.Person;
import clinic.sunwise.gateway.limits.Limit;
import clinic.sunwise.gateway.limits.Tries;
import clinic.sunwise.gateway.programs.ProgramStore.Known;
import clinic.sunwise.gateway.secrets.Hashes;
import clinic.sunwise.gateway.secrets.RandomWord;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tokens of programs: random words that stand for the program and scopes, for ten minutes. What was found is remembered for two
 * seconds, as sessions are: so long another gateway may let a revoked program in.
 */
@Component
class ProgramTokens implements Credentials {

    static final Duration LIFE = Duration.ofMinutes(10);

    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    private final ProgramStore store;
    private final AuditTrail trail;
    private final Tries tries;
    private final TransactionTemplate transaction;
    private final InstantSource machineTime;
    private final Cache<String, Known> remembered = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(REMEMBERED)
            .build();

    ProgramTokens(
            ProgramStore store,
            AuditTrail trail,
            Tries tries,
            TransactionTemplate transaction,
            InstantSource machineTime) {
        this.store = store;
        this.trail = trail;
        this.tries = tries;
        this.transaction = transaction;
        this.machineTime = machineTime;
    }

    /** A token of the program, told once; recorded as a sign-in. */
    String issue(Program program, List<String> scopes) {
        String token = RandomWord.next();
        Instant now = machineTime.instant();
        transaction.executeWithoutResult(status -> {
            store.addToken(Hashes.of(token), program.id(), scopes, now.plus(LIFE));
            trail.add(new AuditEntry(
                    program.clinic(),
                    now,
                    AuditKind.SIGN_IN,
                    "token",
                    program.subject(),
                    program.role(),
                    null,
                    String.join(" ", scopes),
                    String.valueOf(MDC.get("correlationId"))));
        });
        return token;
    }

    @Override
    public Optional<Person> bearer(String token) {
        if (!RandomWord.isOne(token)) {
            return Optional.empty();
        }
        Instant now = machineTime.instant();
        Known hit = remembered.getIfPresent(token);
        Optional<Known> known = hit == null ? store.known(Hashes.of(token)) : Optional.of(hit);
        return known.filter(each -> now.isBefore(each.expires())).map(each -> {
            if (hit == null) {
                remembered.put(token, each);
            }
            tries.count(Limit.REQUESTS_OF_PROGRAM, each.program().subject());
            return person(each);
        });
    }

    private static Person person(Known known) {
        Program program = known.program();
        return Person.program(program.subject(), program.role(), program.name(), program.clinic(), known.scopes());
    }

    void forget(UUID program) {
        remembered.asMap().values().removeIf(each -> each.program().id().equals(program));
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT5M")
    void forgetExpired() {
        store.forgetExpired(machineTime.instant());
    }
}
