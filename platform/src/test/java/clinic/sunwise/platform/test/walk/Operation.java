package clinic.sunwise.platform.test.walk;

import clinic.sunwise.platform.identity.Role;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An operation of a service.
 *
 * @param path with the names of its variables in braces
 * @param named the roles that its method names
 * @param queries its query parameters
 * @param body the schema of its body; null for none
 */
public record Operation(
        String method,
        String path,
        Set<Role> named,
        List<Parameter> queries,
        @Nullable JsonNode body) {

    static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** A query parameter. */
    public record Parameter(String name, boolean required, JsonNode schema) {}

    public String name() {
        return method + " " + path;
    }

    public boolean reads() {
        return method.equals("GET");
    }

    boolean isOpen() {
        return named.contains(Role.ANONYMOUS);
    }

    /** True where the table lets this role in. */
    public boolean admits(Role role) {
        return isOpen() || named.stream().anyMatch(each -> role.mayLike(each, reads()));
    }

    boolean isOfAClinic() {
        return path.startsWith("/api/clinics/{clinic}/");
    }
}
