package clinic.sunwise.booking.appointments;

import clinic.sunwise.booking.appointments.AppointmentStore.CountedSession;
import clinic.sunwise.booking.casefile.CaseFile;
import clinic.sunwise.booking.casefile.CaseFiles;
import clinic.sunwise.booking.clinicalrules.Patient;
import clinic.sunwise.booking.clinicalrules.Session;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.patients.Patients;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Protocols;
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
    private final CaseFiles files;
    private final Patients patients;
    private final Directory directory;

    Cases(AppointmentStore store, Protocols protocols, CaseFiles files, Patients patients, Directory directory) {
        this.directory = directory;
        this.store = store;
        this.protocols = protocols;
        this.files = files;
        this.patients = patients;
    }

    /**
     * The case; empty if the chain has no such patient.
     *
     * @param deciding the appointment that is being decided on, which does not stand against itself
     */
    Optional<Case> open(Wanted wanted, UUID patient, Optional<UUID> deciding, Instant now) {
        String chain = wanted.premises().clinic().chain();
        return patients.lock(chain, patient).map(registered -> {
            CaseFile file = files.of(wanted.premises().clinic(), patient);
            List<CountedSession> counted = store.counted(chain, patient, now).stream()
                    .filter(session -> !deciding.equals(Optional.of(session.id())))
                    .toList();
            Patient known = file.patient(
                    registered.birthDate(),
                    counted.stream().map(this::session).toList(),
                    wanted.protocol(),
                    wanted.treatment());
            return new Case(wanted, known, file.missing(wanted.protocol(), wanted.treatment()), counted);
        });
    }

    /** The case of an appointment or a hold as it stands now. */
    Optional<Case> again(Appointment appointment, Instant now) {
        Wanted wanted = new Wanted(
                directory.premises(appointment.clinic()).orElseThrow(),
                protocols.version(appointment.treatment().protocol(), appointment.protocolVersion()),
                appointment.treatment(),
                appointment.during(),
                Optional.of(appointment.resources().practitioner()));
        return open(wanted, appointment.patient(), Optional.of(appointment.id()), now);
    }

    private Session session(CountedSession counted) {
        Protocol judgedBy = protocols.version(counted.treatment().protocol(), counted.protocolVersion());
        return new Session(counted.id(), counted.treatment(), counted.day(), judgedBy);
    }
}
