package clinic.sunwise.gateway.sessions;

import clinic.sunwise.gateway.limits.NetworkAddress;
import clinic.sunwise.gateway.problem.GatewayProblem;
import clinic.sunwise.gateway.problem.GatewayProblem.Refusal;
import clinic.sunwise.gateway.secrets.Hashes;
import clinic.sunwise.gateway.secrets.RandomWord;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins, finds and ends sessions. What was found is remembered for two seconds: so long another gateway may let an ended session
 * in, this one does not.
 */
@Component
public class Sessions {

    private static final Duration REMEMBERED = Duration.ofSeconds(2);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
    /** What leads to a further way in needs a new sign-in (OWASP ASVS 5.0, 7.5.1). */
    private static final Duration RECENT = Duration.ofMinutes(15);

    private static final int LONGEST_AGENT = 200;

    private final SessionStore store;
    private final SessionCookies cookies;
    private final SignInRecords records;
    private final TransactionTemplate transaction;
    private final InstantSource machineTime;
    private final Cache<String, Session> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(REMEMBERED)
            .build();

    Sessions(
            SessionStore store,
            SessionCookies cookies,
            SignInRecords records,
            TransactionTemplate transaction,
            InstantSource machineTime) {
        this.store = store;
        this.cookies = cookies;
        this.records = records;
        this.transaction = transaction;
        this.machineTime = machineTime;
    }

    /** The session of a request; empty if its cookie is none of ours or no longer good. */
    public Optional<Session> of(HttpServletRequest request) {
        return cookies.secret(request).flatMap(this::find);
    }

    private Optional<Session> find(String secret) {
        Instant now = machineTime.instant();
        Session hit = known.getIfPresent(secret);
        Optional<Session> found = hit == null ? store.find(Hashes.of(secret)) : Optional.of(hit);
        Optional<Session> alive = found.filter(session -> session.isAlive(now));
        if (hit == null) {
            alive.ifPresent(session -> known.put(secret, session));
        }
        alive.filter(session -> Duration.between(session.seenAt(), now).compareTo(SEEN_EVERY) > 0)
                .ifPresent(session -> {
                    store.seen(session.id(), now);
                    known.invalidate(secret);
                });
        return alive;
    }

    /**
     * Begins a session under a new secret. The browser's session before, if there was one, ends: who knew its secret knows
     * nothing of this one.
     */
    public Session begin(Beginning beginning, HttpServletRequest request, HttpServletResponse response) {
        return begin(beginning, machineTime.instant(), request, response);
    }

    /**
     * Begins a session in place of one of the same person, for which nothing more was shown: it ends when that one would have
     * ended.
     */
    public Session goOn(
            Session signedIn, Beginning beginning, HttpServletRequest request, HttpServletResponse response) {
        return begin(beginning, signedIn.createdAt(), request, response);
    }

    private Session begin(
            Beginning beginning, Instant since, HttpServletRequest request, HttpServletResponse response) {
        of(request).ifPresent(session -> end(session.id()));
        Instant now = machineTime.instant();
        String secret = RandomWord.next();
        Session session = new Session(
                UUID.randomUUID(),
                beginning.step(),
                beginning.person(),
                beginning.account(),
                beginning.address(),
                NetworkAddress.of(request),
                agent(request),
                since,
                now,
                since.plus(beginning.step().atMost()));
        transaction.executeWithoutResult(status -> {
            store.add(session, Hashes.of(secret));
            records.begun(session, request);
        });
        cookies.set(secret, response);
        return session;
    }

    /**
     * The session, if it was signed in to a short while ago.
     *
     * @throws Refusal if that is more than fifteen minutes ago, or nobody is signed in
     */
    public Session recent(HttpServletRequest request) {
        Session session = CurrentSession.at(Step.SIGNED_IN, request);
        if (machineTime.instant().isAfter(session.createdAt().plus(RECENT))) {
            throw new Refusal(
                    GatewayProblem.SIGN_IN_TOO_OLD,
                    "Sign out and in again: what you sign in with can be changed for a quarter of an hour then.");
        }
        return session;
    }

    private static String agent(HttpServletRequest request) {
        String agent = Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT))
                .orElse("")
                .replaceAll("\\p{Cntrl}", " ");
        return agent.substring(0, Math.min(LONGEST_AGENT, agent.length()));
    }

    /** Those of the same person that are still good, latest first. */
    public List<Session> ofSamePerson(Session session) {
        Instant now = machineTime.instant();
        return store.ofSamePerson(session).stream()
                .filter(each -> each.isAlive(now))
                .toList();
    }

    /** Ends a session; nothing happens if there is none. */
    public void end(UUID id) {
        store.end(id);
        known.asMap().values().removeIf(session -> session.id().equals(id));
    }

    /** Ends the session and takes the browser's cookies back. */
    public void signOut(Session session, HttpServletResponse response) {
        end(session.id());
        cookies.clear(response);
    }

    /** Ends all sessions of an account. */
    public void endAllOf(UUID account) {
        store.endAllOf(account);
        known.asMap().values().removeIf(session -> account.equals(session.account()));
    }

    /** Ends all sessions of an account but this one. */
    public void endOthers(Session kept, UUID account) {
        store.endOthers(kept.id(), account);
        known.asMap()
                .values()
                .removeIf(session ->
                        account.equals(session.account()) && !session.id().equals(kept.id()));
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT5M")
    void forgetEnded() {
        store.forgetEnded(machineTime.instant());
    }
}
