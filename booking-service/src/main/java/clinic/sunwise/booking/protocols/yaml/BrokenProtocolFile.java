package clinic.sunwise.booking.protocols.yaml;

/** A protocol file that cannot be used: names the file, the line where it is known, and the reason. */
public final class BrokenProtocolFile extends RuntimeException {

    BrokenProtocolFile(String file, int line, String reason, Throwable cause) {
        super(file + (line > 0 ? ":" + line : "") + ": " + reason, cause);
    }
}
