package clinic.sunwise.local.process;

import java.time.Duration;
import java.util.Optional;

/** Hears what happens to children and decides which of them lives again. Called from several threads. */
public interface ChildWatcher {

    void started(Child child, ProcessHandle process);

    /**
     * The child ended without having been asked to.
     *
     * @param lived since its last start
     * @return how long to wait before it is started again; empty: it stays dead
     */
    Optional<Duration> ended(Child child, int status, Duration lived);

    /** The child could not be started again. */
    void failed(Child child, Throwable cause);
}
