package clinic.sunwise.local.console;

/** Something a person can put right: its message says what is wrong and what to do, and is shown without a stack trace. */
public final class LaunchFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LaunchFailure(String message) {
        super(message);
    }

    public LaunchFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
