package clinic.sunwise.gateway.sessions;

import clinic.sunwise.gateway.GatewaySettings;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Tells requests that another site made a browser send. By what the browser says of where they come from, which it says of every
 * request that changes something, also of those before anybody is signed in; and, of a session, by its proof.
 */
@Component
public class SameSite {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final SessionCookies cookies;
    private final String publicAuthority;

    SameSite(SessionCookies cookies, GatewaySettings settings) {
        this.cookies = cookies;
        this.publicAuthority = String.valueOf(settings.publicAddress().getAuthority());
    }

    /** Whether the request changes nothing, or can only come from our own pages or from a program. */
    public boolean isOurs(HttpServletRequest request) {
        return READING.contains(request.getMethod()) || (siteIsOurs(request) && originIsOurs(request));
    }

    /** Whether a request of a session changes nothing or carries the session's proof. */
    public boolean isProved(HttpServletRequest request) {
        return READING.contains(request.getMethod()) || cookies.isProved(request);
    }

    private static boolean siteIsOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null || OURS.contains(site);
    }

    private boolean originIsOurs(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            return true;
        }
        String authority = authority(origin);
        return authority.equals(request.getHeader(HttpHeaders.HOST)) || authority.equals(publicAuthority);
    }

    private static String authority(String origin) {
        try {
            return String.valueOf(new URI(origin).getAuthority());
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
