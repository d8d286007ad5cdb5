package clinic.sunwise.booking.revisions;

import clinic.sunwise.booking.appointments.Foresight;
import clinic.sunwise.booking.appointments.NewRules;
import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.ProtocolTexts;
import clinic.sunwise.booking.protocols.ProtocolTexts.Reading;
import clinic.sunwise.booking.protocols.VersionTimeline;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts of further versions. A draft is always one that could be used: what cannot be read is not kept. */
@Service
@Transactional
public class Drafts {

    private final RevisionStore store;
    private final Versions versions;
    private final ProtocolTexts texts;
    private final NewRules rules;
    private final Clock clock;

    Drafts(RevisionStore store, Versions versions, ProtocolTexts texts, NewRules rules, Clock clock) {
        this.store = store;
        this.versions = versions;
        this.texts = texts;
        this.rules = rules;
        this.clock = clock;
    }

    /** The drafts of a protocol, oldest first. */
    @Transactional(readOnly = true)
    public List<ProtocolDraft> of(String clinic, String protocol) {
        return store.drafts(clinic, protocol);
    }

    @Transactional(readOnly = true)
    public Optional<ProtocolDraft> find(String clinic, String protocol, UUID id) {
        return store.draft(clinic, protocol, id);
    }

    /** Keeps a new draft. */
    public Saving add(String clinic, String protocol, String text, String by) {
        return save(clinic, protocol, UUID.randomUUID(), text, by);
    }

    /** Replaces the text of a draft. */
    public Saving change(String clinic, String protocol, UUID id, String text, String by) {
        return store.lock(clinic, protocol, id)
                .map(draft -> save(clinic, protocol, draft.id(), text, by))
                .orElseGet(Saving.Unknown::new);
    }

    /** Throws a draft away; empty if there is none. */
    public Optional<ProtocolDraft> discard(String clinic, String protocol, UUID id) {
        Optional<ProtocolDraft> draft = store.lock(clinic, protocol, id);
        draft.ifPresent(store::remove);
        return draft;
    }

    /** What would become of what is booked if the draft were in force from that day on; empty if there is no such draft. */
    @Transactional(readOnly = true)
    public Optional<Foresight> foresee(
            Clinic clinic, String protocol, UUID id, LocalDate from, Optional<UUID> after, int rows) {
        return store.draft(clinic.id(), protocol, id)
                .map(draft -> texts.read(draft.text()))
                .flatMap(reading -> reading instanceof Reading.Sound sound
                        ? Optional.of(rules.foresee(clinic, sound.protocol(), from, after, rows))
                        : Optional.empty());
    }

    private Saving save(String clinic, String protocol, UUID id, String text, String by) {
        VersionTimeline timeline = versions.timeline(clinic, protocol);
        if (timeline.entries().isEmpty()) {
            return new Saving.Unknown();
        }
        return switch (texts.read(text)) {
            case Reading.Broken broken -> new Saving.Broken(broken.line(), broken.reason());
            case Reading.Sound sound ->
                objection(sound.protocol(), protocol, timeline)
                        .<Saving>map(reason -> new Saving.Broken(0, reason))
                        .orElseGet(() -> kept(new ProtocolDraft(
                                id, clinic, protocol, sound.protocol().version(), text, clock.instant(), by)));
        };
    }

    private Saving kept(ProtocolDraft draft) {
        store.save(draft);
        return new Saving.Saved(draft);
    }

    private static Optional<String> objection(Protocol written, String protocol, VersionTimeline timeline) {
        if (!written.code().equals(protocol)) {
            return Optional.of("'code' is " + written.code() + ", but this is a draft of " + protocol);
        }
        return written.version() == timeline.next()
                ? Optional.empty()
                : Optional.of("'version' is " + written.version() + ", but the next one is " + timeline.next());
    }
}
