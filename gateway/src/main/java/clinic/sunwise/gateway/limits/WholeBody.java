package clinic.sunwise.gateway.limits;

import jakarta.servlet.http.HttpServletRequest;

/** The body of a request as it came: filters on the way read a form's and leave nothing. */
public final class WholeBody {

    private static final byte[] NONE = {};

    private WholeBody() {}

    static void keep(HttpServletRequest request, byte[] body) {
        request.setAttribute(WholeBody.class.getName(), body);
    }

    /** At most 64 kB; empty where there is none. */
    public static byte[] of(HttpServletRequest request) {
        return request.getAttribute(WholeBody.class.getName()) instanceof byte[] body ? body : NONE;
    }
}
