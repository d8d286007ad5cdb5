package clinic.sunwise.booking.patients;

import java.util.UUID;

/** Is told, in the transaction of the change, that something that rules read about a patient has changed. */
public interface PatientChanges {

    /** Her answers, what was done elsewhere, or her steps on the way have changed. Her row is locked by the caller. */
    void changed(String chain, UUID patient);
}
