package clinic.sunwise.booking.patients;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Whose a mail address is, for signing in. Upper and lower case are one. */
public interface AddressOwners {

    /** The patients of all chains with that address, at most 20, oldest first: a family may share one. */
    List<AddressOwner> of(String address);

    /** Notes for those with that address and birth date that the address is theirs; none if no birth date fits. */
    void verify(String address, LocalDate birthDate, Instant now);

    /**
     * Adds a patient who has shown that the address is hers, in the caller's transaction; nobody if her chain knows somebody of
     * that address, name and birth date already.
     */
    void register(RegisteredPatient patient, Instant now);
}
