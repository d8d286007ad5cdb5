package clinic.sunwise.local;

import java.util.List;

/** Which services there are. */
public interface Services {

    /** The program to start when these services are to run in a launcher of their own. */
    Class<?> mainClass();

    /** The databases they need; each gets an owner of the same name. */
    List<String> databases();

    /** The services in the order in which they are started; they are stopped in the opposite one. */
    List<Service> in(Surroundings surroundings);
}
