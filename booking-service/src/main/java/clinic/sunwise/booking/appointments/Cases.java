package clinic.sunwise.booking.appointments;

import clinic.sunwise.booking.appointments.AppointmentStore.CountedSession;
import clinic.sunwise.booking.clinicalrules.Patient;
import clinic.sunwise.booking.clinicalrules.Session;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Protocols;
import clinic.sunwise.booking.screening.Screened;
import clinic.sunwise.booking.screening.Screenings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gathers what is needed to decide, under the patient's lock: two requests for one patient are decided one after the other. */
@Component
class Cases {

    private final AppointmentStore store;
    private final Protocols protocols;
    private final Screenings screenings;

    Cases(AppointmentStore store, Protocols protocols, Screenings screenings) {
        this.store = store;
        this.protocols = protocols;
        this.screenings = screenings;
    }

    /**
     * The case; empty if the chain has no such patient.
     *
     * @param deciding the appointment that is being decided on, which does not stand against itself
     */
    Optional<Case> open(Wanted wanted, UUID patient, Optional<UUID> deciding, Instant now) {
        String chain = wanted.premises().clinic().chain();
        return store.lockPatient(chain, patient).map(birthDate -> {
            Screened findings =
                    screenings.findings(wanted.premises().clinic(), patient, wanted.protocol(), wanted.day());
            List<CountedSession> counted = store.counted(chain, patient, now).stream()
                    .filter(session -> !deciding.equals(Optional.of(session.id())))
                    .toList();
            Patient known = new Patient(
                    birthDate,
                    findings.facts(),
                    counted.stream().map(this::session).toList());
            return new Case(wanted, known, findings.missing(), counted);
        });
    }

    private Session session(CountedSession counted) {
        Protocol judgedBy = protocols.version(counted.treatment().protocol(), counted.protocolVersion());
        return new Session(counted.id(), counted.treatment(), counted.day(), judgedBy);
    }
}
