package clinic.sunwise.local;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a child listens on the loopback address.
 *
 * @param readiness for those that speak HTTP
 */
record Endpoint(int port, @Nullable URI readiness) {

    static final Endpoint NONE = new Endpoint(0, null);
}
