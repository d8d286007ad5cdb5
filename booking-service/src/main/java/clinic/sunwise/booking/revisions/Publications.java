package clinic.sunwise.booking.revisions;

import clinic.sunwise.booking.appointments.NewRules;
import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.protocols.Protocol;
import clinic.sunwise.booking.protocols.ProtocolTexts;
import clinic.sunwise.booking.protocols.ProtocolTexts.Reading;
import clinic.sunwise.booking.protocols.Treatment;
import clinic.sunwise.booking.protocols.VersionTimeline;
import clinic.sunwise.booking.revisions.ProtocolVersion.Publication;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a draft come into force.
 *
 * <p>Nobody decides by the protocol meanwhile: who has decided by the version before is noted with all others who are booked from
 * that day on, and whoever decides afterwards does so by this one. Judging them anew comes after the publication, so that no
 * booking waits for it.
 */
@Service
@Transactional
public class Publications {

    private final RevisionStore store;
    private final Versions versions;
    private final ProtocolTexts texts;
    private final NewRules rules;
    private final Clock clock;

    Publications(RevisionStore store, Versions versions, ProtocolTexts texts, NewRules rules, Clock clock) {
        this.store = store;
        this.versions = versions;
        this.texts = texts;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Publishes a draft, which is none from then on.
     *
     * @param from first session day that is judged by it, in the clinic's time zone; today or later
     */
    public Publishing publish(Clinic clinic, String protocol, UUID id, LocalDate from, String by) {
        Optional<ProtocolDraft> draft = store.lock(clinic.id(), protocol, id);
        if (draft.isEmpty()) {
            return new Publishing.Unknown();
        }
        return switch (texts.read(draft.get().text())) {
            case Reading.Broken broken -> new Publishing.Broken(broken.line(), broken.reason());
            case Reading.Sound sound -> publish(clinic, draft.get(), sound.protocol(), from, by);
        };
    }

    private Publishing publish(Clinic clinic, ProtocolDraft draft, Protocol written, LocalDate from, String by) {
        store.exclude(clinic.id(), draft.protocol());
        Instant now = clock.instant();
        VersionTimeline timeline = versions.timeline(clinic.id(), draft.protocol());
        return switch (timeline.admission(draft.version(), from, LocalDate.ofInstant(now, clinic.zone()))) {
            case IN_THE_PAST -> new Publishing.BadDay("is in the past: what was judged stays judged");
            case TOO_FAR_AHEAD ->
                new Publishing.BadDay("is more than " + VersionTimeline.MOST_DAYS_AHEAD + " days ahead");
            case NOT_THE_NEXT, OVERLAPS ->
                new Publishing.Conflict(
                        timeline.next(), timeline.entries().getLast().from());
            case FITS -> admit(draft, written, from, new Publication(now, by));
        };
    }

    private Publishing admit(ProtocolDraft draft, Protocol written, LocalDate from, Publication publication) {
        List<Treatment> booked = rules.noLongerOffered(draft.clinic(), written, from, Optional.empty());
        if (!booked.isEmpty()) {
            return new Publishing.StillBooked(booked);
        }
        store.publish(draft, from, publication);
        store.remove(draft);
        int patients = rules.published(draft.clinic(), draft.protocol(), from);
        return new Publishing.Published(
                new ProtocolVersion(
                        draft.protocol(),
                        draft.version(),
                        from,
                        Optional.empty(),
                        Optional.of(publication),
                        Optional.empty()),
                patients);
    }
}
