package clinic.sunwise.local;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Which services there are. */
public interface Services {

    /** The program to start when these services are to run in a launcher of their own. */
    Class<?> mainClass();

    /** The databases they need; each gets an owner of the same name. */
    List<String> databases();

    /** Those of them that keep rows of clinics: the service runs as a role of its own, {@code …_service}, there. */
    List<String> keptByClinic();

    /** The services in the order in which they are started; they are stopped in the opposite one. */
    List<Service> in(Surroundings surroundings);

    /**
     * The command that tells a past to services that have just started on empty data.
     *
     * @param address of the gateway
     * @param until the moment at which it ends
     */
    List<String> past(URI address, Instant until);

    /** Whether there is a past to tell. */
    boolean havePast();
}
