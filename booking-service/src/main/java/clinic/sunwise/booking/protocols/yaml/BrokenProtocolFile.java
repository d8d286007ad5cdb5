package clinic.sunwise.booking.protocols.yaml;

/** A protocol file that cannot be used: names the file, the line where it is known, and the reason. */
public final class BrokenProtocolFile extends RuntimeException {

    private final int line;
    private final String reason;

    BrokenProtocolFile(String file, int line, String reason, Throwable cause) {
        super(file + (line > 0 ? ":" + line : "") + ": " + reason, cause);
        this.line = line;
        this.reason = reason;
    }

    /** Counted from 1; 0 where it is not known. */
    int line() {
        return line;
    }

    String reason() {
        return reason;
    }
}
