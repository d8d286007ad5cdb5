package clinic.sunwise.booking.appointments;

import clinic.sunwise.booking.appointments.AppointmentStore.CountedSession;
import clinic.sunwise.booking.casefile.CaseFile;
import clinic.sunwise.booking.casefile.CaseFiles;
import clinic.sunwise.booking.clinicalrules.Patient;
import clinic.sunwise.booking.clinicalrules.Session;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.patients.Patients;
import clinic.sunwise.booking.patients.RegisteredPatient;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.Protocols;
import clinic.sunwise.booking.protocols.Treatment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
     * @param deciding the appointments that are being decided on, which do not stand against themselves
     */
    Optional<Case> open(Wanted wanted, UUID patient, Set<UUID> deciding, Instant now) {
        String chain = wanted.premises().clinic().chain();
        return patients.lock(chain, patient)
                .map(registered -> gather(wanted, registered, deciding, now, this::version));
    }

    /**
     * The case of an appointment or a hold as it stands now, by the version in force now; empty if that does not offer its
     * treatment.
     */
    Optional<Case> again(Appointment appointment, Instant now) {
        return inForce(appointment)
                .flatMap(protocol ->
                        open(wanted(appointment, protocol), appointment.patient(), Set.of(appointment.id()), now));
    }

    /**
     * The case of an appointment as it would be by that protocol. Nobody is locked, as nothing is decided.
     *
     * @param version whose rules each of her other sessions would be under
     */
    Case suppose(Appointment appointment, Protocol protocol, Function<CountedSession, Protocol> version, Instant now) {
        RegisteredPatient registered =
                patients.find(appointment.chain(), appointment.patient()).orElseThrow();
        return gather(wanted(appointment, protocol), registered, Set.of(appointment.id()), now, version);
    }

    /** The version in force for an appointment; empty if that does not offer its treatment. */
    Optional<Protocol> inForce(Appointment appointment) {
        Treatment treatment = appointment.treatment();
        return protocols
                .inForce(appointment.clinic(), treatment.protocol(), appointment.day())
                .filter(protocol -> protocol.duration(treatment).isPresent());
    }

    /** Whose rules a session is under. */
    Protocol version(CountedSession session) {
        return protocols.version(session.clinic(), session.treatment().protocol(), session.rulesVersion());
    }

    private Wanted wanted(Appointment appointment, Protocol protocol) {
        return new Wanted(
                directory.premises(appointment.clinic()).orElseThrow(),
                protocol,
                appointment.treatment(),
                appointment.during(),
                Optional.of(appointment.resources().practitioner()));
    }

    private Case gather(
            Wanted wanted,
            RegisteredPatient registered,
            Set<UUID> deciding,
            Instant now,
            Function<CountedSession, Protocol> version) {
        CaseFile file = files.of(wanted.premises().clinic(), registered.id());
        List<CountedSession> counted = store.counted(wanted.premises().clinic().chain(), registered.id(), now).stream()
                .filter(session -> !deciding.contains(session.id()))
                .toList();
        List<Session> sessions = counted.stream()
                .map(each -> new Session(each.id(), each.treatment(), each.day(), version.apply(each)))
                .toList();
        Patient known = file.patient(registered.birthDate(), sessions, wanted.protocol(), wanted.treatment());
        return new Case(wanted, known, file.missing(wanted.protocol(), wanted.treatment()), counted);
    }
}
