package clinic.sunwise.gateway.programs;

import clinic.sunwise.gateway.limits.WholeBody;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The parameters in a request's body. The container does not know them, as the body was read in whole before;
 * what stands in the address is no part of them (RFC 6749, 2.3.1).
 */
final class FormBody {

    private FormBody() {}

    /**
     * The names and values, decoded; a name without a value has an empty one.
     *
     * @throws IllegalArgumentException if it is not encoded as a form
     */
    static MultiValueMap<String, String> read(HttpServletRequest request) {
        String body = new String(WholeBody.of(request), StandardCharsets.UTF_8);
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        for (String pair : body.isEmpty() ? new String[0] : body.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            form.add(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
