package clinic.sunwise.gateway.staff;

import clinic.sunwise.gateway.problem.GatewayProblem;
import clinic.sunwise.gateway.problem.GatewayProblem.Refusal;
import clinic.sunwise.gateway.secrets.RandomWord;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id: 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet). Two at a time, so that a crowd
 * of guesses does not take the gateway's memory; who waits longer than two seconds is told to come back.
 */
@Component
class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;
    private static final int AT_A_TIME = 2;
    private static final long WAIT_SECONDS = 2;

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
    private final Semaphore places = new Semaphore(AT_A_TIME);
    /** Compared with where there is no password, so that the time does not tell. */
    private final String nobodys = hash(RandomWord.next());

    String hash(String password) {
        return inTurn(() -> String.valueOf(encoder.encode(normalised(password))));
    }

    /**
     * Whether it is the password.
     *
     * @param hash null for nobody's: takes as long, and is false
     */
    boolean matches(String password, @Nullable String hash) {
        boolean same = inTurn(() -> encoder.matches(normalised(password), hash == null ? nobodys : hash));
        return same && hash != null;
    }

    /** One password, however the keyboard composes its letters (NIST SP 800-63B-4, 3.1.1.2). */
    private static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new Refusal(GatewayProblem.UNAVAILABLE, "Try again in a few seconds.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(GatewayProblem.UNAVAILABLE, "Try again in a few seconds.");
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
