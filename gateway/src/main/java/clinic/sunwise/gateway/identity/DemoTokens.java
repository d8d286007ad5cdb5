package clinic.sunwise.gateway.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Credentials that everybody knows, for trying the product in local mode: {@code demo.<clinic>.<role>} and
 * {@code demo.<clinic>.patient.<id>}.
 */
final class DemoTokens {

    private static final Pattern FORM = Pattern.compile(
            "demo\\.([a-z0-9-]{1,60})\\.(reception|therapist|clinician|accountant|auditor|administrator|patient)(?:\\.([0-9a-f-]{36}))?");

    /** Whom {@code demo.<clinic>.patient} means. */
    private static final Map<String, UUID> FIRST_PATIENTS = Map.of(
            "utrecht", UUID.fromString("00000000-0000-4000-8000-000000000101"),
            "moscow", UUID.fromString("00000000-0000-4000-8000-000000000201"),
            "valencia", UUID.fromString("00000000-0000-4000-8000-000000000301"),
            "paris", UUID.fromString("00000000-0000-4000-8000-000000000401"),
            "sevilla", UUID.fromString("00000000-0000-4000-8000-000000000501"));

    private DemoTokens() {}

    /** The person that the token names; empty if it names nobody. */
    static Optional<Person> person(String token) {
        Matcher parts = FORM.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String clinic = parts.group(1);
        String role = parts.group(2);
        if (role.equals("patient")) {
            return patient(clinic, parts.group(3));
        }
        return parts.group(3) == null
                ? Optional.of(new Person(token, role, "Demo " + role, null, List.of(clinic)))
                : Optional.empty();
    }

    private static Optional<Person> patient(String clinic, @Nullable String id) {
        Optional<UUID> patient = id == null ? Optional.ofNullable(FIRST_PATIENTS.get(clinic)) : uuid(id);
        return patient.map(each -> Person.patient(each, "Demo patient", List.of(clinic)));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
