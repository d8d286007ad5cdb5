package clinic.sunwise.local.past;

/** Waits a moment for what comes by events. */
final class Pause {

    private static final long MILLIS = 50;

    private Pause() {}

    static void briefly() {
        try {
            Thread.sleep(MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
