package clinic.sunwise.booking.messages;

import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.patients.Patients;
import clinic.sunwise.booking.patients.RegisteredPatient;
import clinic.sunwise.booking.words.Languages;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What patients do not want to be told any more. Whoever has the link in a mail may say so: it comes without sign-in (RFC 8058). */
@Service
@Transactional
public class Refusals {

    private final MessageStore store;
    private final Patients patients;
    private final Directory directory;
    private final Clock clock;

    Refusals(MessageStore store, Patients patients, Directory directory, Clock clock) {
        this.store = store;
        this.patients = patients;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * What a link is about.
     *
     * @param language of the patient
     */
    public record Refusal(MessageKind kind, String clinic, Locale language, boolean refused) {}

    /** What the link is about, as it stands; empty for a link of none, or of what cannot be refused. */
    @Transactional(readOnly = true)
    public Optional<Refusal> of(UUID link) {
        return refusable(link)
                .map(message -> refusal(message, store.isRefused(message.chain(), message.patient(), message.kind())));
    }

    /** Refuses that kind from all clinics of the chain, or takes that back. */
    public Optional<Refusal> refuse(UUID link, boolean refused) {
        return refusable(link).map(message -> {
            store.refuse(message.chain(), message.patient(), message.kind(), refused, clock.instant());
            return refusal(message, refused);
        });
    }

    private Optional<Message> refusable(UUID link) {
        return store.linked(link)
                .filter(message -> message.kind().isRefusable())
                .filter(this::isKnown);
    }

    private boolean isKnown(Message message) {
        return patients.find(message.chain(), message.patient()).isPresent();
    }

    private Refusal refusal(Message message, boolean refused) {
        Clinic clinic = directory.premises(message.clinic()).orElseThrow().clinic();
        RegisteredPatient patient =
                patients.find(message.chain(), message.patient()).orElseThrow();
        return new Refusal(
                message.kind(), clinic.name(), Languages.best(patient.language(), clinic.languages()), refused);
    }
}
