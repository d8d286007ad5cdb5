package clinic.sunwise.booking.privacy;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads everything that the chain keeps of a patient. */
public interface PatientData {

    /** Rows by what they are, each a map of plain values; what is sealed of them is opened. */
    Map<String, List<Map<String, Object>>> of(String chain, UUID patient);
}
