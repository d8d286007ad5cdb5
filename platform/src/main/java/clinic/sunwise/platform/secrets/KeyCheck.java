package clinic.sunwise.platform.secrets;

import org.springframework.context.SmartLifecycle;

/** Holds the keys to the database before anybody is served: the wrong ones end the start. */
final class KeyCheck implements SmartLifecycle {

    private final DataKeys keys;
    private volatile boolean running;

    KeyCheck(DataKeys keys) {
        this.keys = keys;
    }

    @Override
    public void start() {
        keys.check();
        keys.own();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
