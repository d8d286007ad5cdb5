package clinic.sunwise.booking.privacy;

import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.patients.Patients;
import clinic.sunwise.booking.patients.RegisteredPatient;
import clinic.sunwise.booking.privacy.ErasureOutcome.Erased;
import clinic.sunwise.booking.privacy.ErasureOutcome.NoAddress;
import clinic.sunwise.booking.privacy.ErasureOutcome.NotFound;
import clinic.sunwise.booking.privacy.ErasureOutcome.Open;
import clinic.sunwise.booking.privacy.ErasureOutcome.StillExpected;
import clinic.sunwise.booking.privacy.ErasureOutcome.ToBeConfirmed;
import clinic.sunwise.platform.events.EventPublisher;
import clinic.sunwise.platform.events.OutgoingEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erases patients (GDPR, article 17): once, whoever asks how often. */
@Service
@Transactional
public class Erasures {

    /** How long the link in the mail may be followed. */
    public static final Duration CONFIRMABLE = Duration.ofDays(3);

    /** She is asked once in that time, however often somebody wishes it in her name: nobody fills her mailbox. */
    private static final Duration ASKED_ONCE = Duration.ofHours(1);

    private static final String TYPE = "booking.patient-erased.v1";

    /** What the event says. */
    private record PatientErased(UUID patientId, Instant erasedAt) {}

    private final ErasureStore store;
    private final ErasureNews news;
    private final Patients patients;
    private final Directory directory;
    private final EventPublisher events;
    private final Clock clock;

    Erasures(
            ErasureStore store,
            ErasureNews news,
            Patients patients,
            Directory directory,
            EventPublisher events,
            Clock clock) {
        this.store = store;
        this.news = news;
        this.patients = patients;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** By the chain's own decision, such as on the patient's request at the desk. Who is erased already stays so. */
    public ErasureOutcome erase(Clinic clinic, UUID patient, String by) {
        return store.erased(clinic.chain(), patient)
                .<ErasureOutcome>map(Erased::new)
                .orElseGet(() -> ifNobodyExpectsHer(clinic.chain(), patient, found -> erased(found, by)));
    }

    /** By the patient herself, who is asked by mail whether she means it. */
    public ErasureOutcome request(Clinic clinic, UUID patient) {
        return ifNobodyExpectsHer(
                clinic.chain(), patient, found -> found.email().isEmpty() ? new NoAddress() : asked(clinic, found));
    }

    private ErasureOutcome asked(Clinic clinic, RegisteredPatient patient) {
        Instant now = clock.instant();
        return new ToBeConfirmed(store.latest(clinic.chain(), patient.id(), now.minus(ASKED_ONCE))
                .orElseGet(() -> newlyAsked(clinic, patient, now))
                .expires());
    }

    private ErasureRequest newlyAsked(Clinic clinic, RegisteredPatient patient, Instant now) {
        ErasureRequest request = new ErasureRequest(
                UUID.randomUUID(), clinic.chain(), patient.id(), clinic.id(), now, now.plus(CONFIRMABLE));
        store.keep(request);
        news.requested(request);
        return request;
    }

    /** The wish that a link confirms; empty for none, and for one that is too old. */
    @Transactional(readOnly = true)
    public Optional<ErasureRequest> pending(UUID link) {
        return store.request(link).filter(request -> clock.instant().isBefore(request.expires()));
    }

    /** The patient of a wish, and in which language she reads; empty once she is erased. */
    @Transactional(readOnly = true)
    public Optional<RegisteredPatient> patient(ErasureRequest request) {
        return patients.find(request.chain(), request.patient());
    }

    /** She means it. */
    public ErasureOutcome confirm(UUID link) {
        return pending(link)
                .map(request -> erase(
                        directory.premises(request.clinic()).orElseThrow().clinic(), request.patient(), "patient"))
                .orElseGet(NotFound::new);
    }

    private ErasureOutcome ifNobodyExpectsHer(
            String chain, UUID patient, Function<RegisteredPatient, ErasureOutcome> then) {
        Optional<RegisteredPatient> found = patients.lock(chain, patient);
        if (found.isEmpty()) {
            // Somebody else may have erased her while this waited for her lock.
            return store.erased(chain, patient).<ErasureOutcome>map(Erased::new).orElseGet(NotFound::new);
        }
        List<Open> open = store.open(chain, patient);
        return open.isEmpty() ? then.apply(found.get()) : new StillExpected(open);
    }

    private ErasureOutcome erased(RegisteredPatient patient, String by) {
        Instant now = clock.instant();
        store.erase(patient.chain(), patient.id(), by, now);
        store.clinics(patient.chain())
                .forEach(clinic -> events.publish(
                        new OutgoingEvent(TYPE, patient.id(), clinic, new PatientErased(patient.id(), now))));
        return new Erased(now);
    }
}
