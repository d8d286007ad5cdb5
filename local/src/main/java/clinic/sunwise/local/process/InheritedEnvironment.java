package clinic.sunwise.local.process;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a child sees of the caller's environment: never his SPRING_, KAFKA_ or PG settings, which would redirect it. */
final class InheritedEnvironment {

    private static final Set<String> KEPT = Set.of("PATH", "HOME", "USER", "LANG", "TMPDIR", "LD_LIBRARY_PATH");

    private InheritedEnvironment() {}

    static Map<String, String> of(Map<String, String> callers) {
        return callers.entrySet().stream()
                .filter(variable -> KEPT.contains(variable.getKey()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
