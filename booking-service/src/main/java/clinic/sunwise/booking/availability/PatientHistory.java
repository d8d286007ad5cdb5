package clinic.sunwise.booking.availability;

import clinic.sunwise.booking.protocols.Treatment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the clinics of a chain did, and will do, to a patient. */
public interface PatientHistory {

    /**
     * A session that counts: held and not expired, tentative, booked, under way or completed.
     *
     * @param rulesVersion of its clinic's protocol, whose rules it is under
     * @param treatment what was really done, or else what is booked
     */
    record PastOrBooked(
            UUID id, String clinic, Treatment treatment, int rulesVersion, LocalDate day, TimeRange during) {}

    record Known(LocalDate birthDate, List<PastOrBooked> sessions) {

        /** The same as if those sessions were not there. */
        Known without(Set<UUID> some) {
            return new Known(
                    birthDate,
                    sessions.stream().filter(each -> !some.contains(each.id())).toList());
        }
    }

    /** All that counts at that moment, oldest first; empty if the chain has no such patient. */
    default Optional<Known> of(String chain, UUID patient, Instant now) {
        return Optional.ofNullable(of(chain, Set.of(patient), now).get(patient));
    }

    /** The same of several patients, in two statements; whom the chain does not have is left out. */
    Map<UUID, Known> of(String chain, Collection<UUID> patients, Instant now);
}
