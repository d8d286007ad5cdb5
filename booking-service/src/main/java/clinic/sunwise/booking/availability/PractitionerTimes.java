package clinic.sunwise.booking.availability;

import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.booking.protocols.Protocol;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The free times of each practitioner who could treat, day by day, on facts that were read before; nothing is judged. Pure. */
public final class PractitionerTimes {

    private final Premises premises;
    private final Needs needs;
    private final Instant notBefore;
    private final FreeSlots slots;

    PractitionerTimes(Premises premises, Needs needs, Instant notBefore) {
        this.premises = premises;
        this.needs = needs;
        this.notBefore = notBefore;
        Clinic clinic = premises.clinic();
        this.slots = new FreeSlots(clinic.zone(), clinic.slotMinutes());
    }

    /**
     * The starts at which each of them could treat, in order; without who has none.
     *
     * @param day in the clinic's time zone
     * @param protocol in force that day
     */
    public Map<UUID, List<OffsetDateTime>> on(LocalDate day, Protocol protocol) {
        return premises.opening().on(day).isEmpty()
                ? Map.of()
                : needs.by(protocol)
                        .map(each -> slots.startsByPractitioner(day, notBefore, each))
                        .orElse(Map.of());
    }
}
