package clinic.sunwise.gateway.programs;

import clinic.sunwise.gateway.problem.GatewayProblem.Refusal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Scopes as administrators and programs write them. A scope names rows of the table of permissions: all that the role has below one
 * path of the clinic, to read or to change ({@code invoices:read}, {@code appointments:write}). It gives nothing that the role has not.
 */
final class Scopes {

    static final int MOST = 50;

    private static final Pattern FORM = Pattern.compile("[a-z]{2,30}(-[a-z]{1,30}){0,3}:(read|write)");

    private Scopes() {}

    /** What an administrator grants, in order and once each; a {@link Refusal} that names what is none. */
    static List<String> granted(@Nullable List<@Nullable String> asked) {
        if (asked == null || asked.isEmpty() || asked.size() > MOST) {
            throw Refusal.of("scopes", "are missing or more than " + MOST);
        }
        Set<String> scopes = new TreeSet<>();
        for (int index = 0; index < asked.size(); index++) {
            String scope = asked.get(index);
            if (scope == null || !isScope(scope)) {
                throw Refusal.of("scopes[" + index + "]", "is not of the form 'invoices:read' or 'appointments:write'");
            }
            scopes.add(scope);
        }
        return List.copyOf(scopes);
    }

    private static boolean isScope(String text) {
        return text.length() <= 100 && FORM.matcher(text).matches();
    }

    /** What a program asks for, all of which it must have; everything it has if it asks for nothing. Empty if it asks for more. */
    static List<String> narrowed(@Nullable String asked, List<String> granted) {
        if (asked == null || asked.isBlank()) {
            return granted;
        }
        List<String> wanted = List.of(asked.strip().split(" +"));
        return granted.containsAll(wanted) ? List.copyOf(new TreeSet<>(wanted)) : List.of();
    }
}
