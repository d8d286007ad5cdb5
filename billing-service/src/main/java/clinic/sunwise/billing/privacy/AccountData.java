package clinic.sunwise.billing.privacy;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads everything that a clinic's books have of a patient. */
public interface AccountData {

    /** Rows by what they are, each a map of plain values. */
    Map<String, List<Map<String, Object>>> of(String clinic, UUID patient);
}
