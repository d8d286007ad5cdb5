package clinic.sunwise.platform.correlation;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The id of the request, or of the event, that is being worked on. */
public final class Correlation {

    /** The header that carries it between processes. */
    public static final String HEADER = "X-Correlation-Id";

    private static final String KEY = "correlationId";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9-]{8,64}");

    private Correlation() {}

    /** The current one; a new one where work begins by itself. */
    public static String current() {
        String id = MDC.get(KEY);
        return id == null ? UUID.randomUUID().toString() : id;
    }

    /** Makes this id, or a new one if it is none, the current one of the thread until the scope is closed. */
    public static Scope begin(@Nullable String id) {
        String previous = MDC.get(KEY);
        MDC.put(
                KEY,
                id != null && WELL_FORMED.matcher(id).matches()
                        ? id
                        : UUID.randomUUID().toString());
        return () -> restore(previous);
    }

    /** Ends with the work that it belongs to. */
    public interface Scope extends AutoCloseable {

        @Override
        void close();
    }

    private static void restore(@Nullable String previous) {
        if (previous == null) {
            MDC.remove(KEY);
        } else {
            MDC.put(KEY, previous);
        }
    }
}
