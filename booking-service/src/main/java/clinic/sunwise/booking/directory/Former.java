package clinic.sunwise.booking.directory;

import java.util.Map;
import java.util.UUID;

/**
 * Who and what a clinic has retired, for the appointments that they had.
 *
 * @param names of all of them
 * @param grades of the practitioners
 */
public record Former(Map<UUID, String> names, Map<UUID, String> grades) {

    static final Former NOBODY = new Former(Map.of(), Map.of());

    public Former {
        names = Map.copyOf(names);
        grades = Map.copyOf(grades);
    }
}
