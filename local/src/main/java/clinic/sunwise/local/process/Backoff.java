package clinic.sunwise.local.process;

import java.time.Duration;

/** How long to wait before a child is started again: half a second first, doubled each time up to half a minute. */
public final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    /** Having lived this long, a child counts as healthy again. */
    private static final Duration HEALTHY = Duration.ofMinutes(1);

    private Duration next = FIRST;

    public synchronized Duration after(Duration lived) {
        if (lived.compareTo(HEALTHY) >= 0) {
            next = FIRST;
        }
        Duration pause = next;
        Duration doubled = pause.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return pause;
    }
}
