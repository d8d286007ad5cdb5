package clinic.sunwise.billing.fees;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The policies of all clinics. */
public interface FeePolicies {

    /** The clinic's policy for what is booked on that day; empty before the first one. */
    Optional<FeePolicy> inForce(String clinic, LocalDate day);

    /** All of a clinic, the latest first. */
    List<FeePolicy> ofClinic(String clinic);

    /**
     * Adds a policy, which stays as it is.
     *
     * @return false, having done nothing, if one begins on that day
     */
    boolean add(FeePolicy policy, Instant at, String by);
}
