package clinic.sunwise.audit;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requests that were refused because of who sent them, in the log: whoever tries doors is seen, and nobody fills the disk by it. Of one
 * caller ten a minute are told, of all together three hundred; how many more there were is told with the first of a later minute.
 */
public final class RefusalLog {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalLog.class);
    private static final int OF_ONE_CALLER = 10;
    private static final int OF_ALL = 300;

    private final InstantSource time;
    private final Map<String, Integer> told = new HashMap<>();
    private Instant minute = Instant.MIN;
    private int toldOfAll;
    private int untold;

    public RefusalLog(InstantSource time) {
        this.time = time;
    }

    /**
     * Tells of a refused request.
     *
     * @param problem its answer's code
     * @param caller who is known to have sent it, or from which network
     * @param request its method and the pattern of its address: the address itself may hold what is nobody's business
     */
    public synchronized void refused(String problem, String caller, String request) {
        begin(time.instant().truncatedTo(ChronoUnit.MINUTES));
        int before = told.getOrDefault(caller, 0);
        if (before == OF_ONE_CALLER || toldOfAll == OF_ALL) {
            untold++;
            return;
        }
        told.put(caller, before + 1);
        toldOfAll++;
        LOG.warn("refused: {} to {} for {}", problem, caller, request);
    }

    private void begin(Instant now) {
        if (now.equals(minute)) {
            return;
        }
        if (untold > 0) {
            LOG.warn("refused: {} more in the minute of {}, not told one by one", untold, minute);
        }
        minute = now;
        told.clear();
        toldOfAll = 0;
        untold = 0;
    }
}
