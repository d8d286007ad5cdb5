package clinic.sunwise.platform.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What of a request is recorded: never its body, and of its path only ids.
 *
 * @param pattern path with the names of its variables
 * @param variables their values
 */
record AuditedRequest(String method, String pattern, Map<String, String> variables, Optional<UUID> patient) {

    private static final String CLINIC = "/api/clinics/{clinic}";

    private static final Pattern CONSTRAINED = Pattern.compile("\\{(\\w+):[^}]*}");

    /** Longer values are no ids of ours. */
    private static final int LONGEST = 100;

    /** The request that this thread answers; empty where work has begun by itself. */
    static Optional<AuditedRequest> current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? of(attributes.getRequest())
                : Optional.empty();
    }

    private static Optional<AuditedRequest> of(HttpServletRequest request) {
        if (!(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern)) {
            return Optional.empty();
        }
        Map<String, String> variables = new TreeMap<>();
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> found) {
            found.forEach((name, value) -> variables.put(String.valueOf(name), cut(String.valueOf(value))));
        }
        boolean ofPatients = pattern.startsWith(CLINIC + "/patients/{id}");
        String patient =
                variables.getOrDefault(ofPatients ? "id" : "patient", String.valueOf(request.getParameter("patient")));
        String named = CONSTRAINED.matcher(pattern).replaceAll("{$1}");
        return Optional.of(new AuditedRequest(request.getMethod(), named, variables, id(patient)));
    }

    private static String cut(String value) {
        return value.substring(0, Math.min(LONGEST, value.length())).replaceAll("\\p{Cntrl}", " ");
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The clinic that the path names; an empty text for none. */
    String clinic() {
        return variables.getOrDefault("clinic", "");
    }

    String action() {
        return method + " " + pattern;
    }

    /** The action without what all paths begin with. */
    String operation() {
        return method + " " + pattern.replace(CLINIC, "");
    }

    /** The first part of the path below the clinic. */
    String collection() {
        String[] parts = pattern.replace(CLINIC, "").split("/", -1);
        return parts.length > 1 ? parts[1] : "";
    }

    /** The id of the row below the collection. */
    Optional<UUID> row() {
        return variables.entrySet().stream()
                .filter(each -> pattern.startsWith(CLINIC + "/" + collection() + "/{" + each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .flatMap(AuditedRequest::id);
    }

    /** The values of the variables but the clinic. */
    String target() {
        return variables.entrySet().stream()
                .filter(each -> !each.getKey().equals("clinic"))
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(" "));
    }
}
