package clinic.sunwise.booking.messages;

/** Where the world reaches the gateway. */
public interface PublicAddress {

    /** The whole address of a path, which begins with a slash. */
    String of(String path);
}
