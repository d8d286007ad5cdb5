package clinic.sunwise.platform.test.walk;

import clinic.sunwise.platform.identity.Role;
import java.util.Map;

/**
 * A request that nobody should send.
 *
 * @param how what is wrong with it
 */
record MalformedRequest(
        Operation operation, Role role, String target, byte[] body, Map<String, String> headers, String how) {

    @Override
    public String toString() {
        String text = new String(body, java.nio.charset.StandardCharsets.UTF_8);
        return operation.method() + " " + cut(target) + " as " + role.code() + " (" + how + ") " + headers + " "
                + cut(text);
    }

    private static String cut(String text) {
        return text.length() <= 600 ? text : text.substring(0, 600) + "… (" + text.length() + ")";
    }
}
