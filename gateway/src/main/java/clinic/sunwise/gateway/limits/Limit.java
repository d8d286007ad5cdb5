package clinic.sunwise.gateway.limits;

import java.time.Duration;

/**
 * How often something may be tried. Each counts for itself what one caller does, so that nobody can use up another's tries;
 * where a limit counts for all callers together, only who has proved something already can reach it.
 */
public enum Limit {
    /** Everything of signing in, from one network. */
    SIGN_IN_OF_NETWORK(60, Duration.ofMinutes(10)),
    /** Codes for one mail address, asked for from one network. */
    CODES_FROM_HERE(4, Duration.ofMinutes(15)),
    /** Mails to one address, whoever asks. Above it no mail is sent and nobody is told: a full mailbox is an attack too. */
    MAILS_TO_ADDRESS(20, Duration.ofHours(1)),
    /** Passwords for one account, from one network. */
    PASSWORDS_FROM_HERE(5, Duration.ofMinutes(15)),
    /** Passwords of now that are shown to exchange them: only who is signed in comes that far. */
    PRESENT_PASSWORDS(5, Duration.ofMinutes(15)),
    /** Second factors of one account: only who knows its password comes that far. */
    SECOND_FACTORS(10, Duration.ofHours(1)),
    /** Birth dates for one address: only who reads its mails comes that far. */
    BIRTH_DATES(5, Duration.ofDays(1)),
    /** Passkeys that one person adds, or begins to add. */
    PASSKEYS_ADDED(20, Duration.ofDays(1)),
    /** Searches for times, verdicts, plans and prices, of a patient, or of a network from which nobody is signed in. */
    SEARCHES(600, Duration.ofMinutes(1)),
    /** Times that one patient has kept or booked: more than ten courses' worth, less than empties a calendar. */
    BOOKINGS(40, Duration.ofMinutes(10)),
    /** Secrets of one program, from one network. */
    SECRETS_FROM_HERE(10, Duration.ofMinutes(15)),
    /** Tokens of one program, which lives on each for ten minutes. */
    TOKENS_OF_PROGRAM(60, Duration.ofMinutes(10)),
    /** Requests of one program, whatever its tokens. */
    REQUESTS_OF_PROGRAM(600, Duration.ofMinutes(1));

    private final int times;
    private final Duration within;

    Limit(int times, Duration within) {
        this.times = times;
        this.within = within;
    }

    /** So often at once; it fills up again evenly. */
    public int times() {
        return times;
    }

    /** In this time from empty to full. */
    public Duration within() {
        return within;
    }
}
