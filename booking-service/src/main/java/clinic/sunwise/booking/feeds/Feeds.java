package clinic.sunwise.booking.feeds;

import clinic.sunwise.booking.availability.TimeRange;
import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.directory.Directory;
import clinic.sunwise.booking.directory.Premises;
import clinic.sunwise.booking.feeds.FeedStore.Listed;
import clinic.sunwise.booking.patients.Patients;
import clinic.sunwise.platform.identity.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calendar feeds: opened by those whose calendar it is, read by whoever knows the address, revoked at any time. */
@Service
@Transactional
public class Feeds {

    /** Addresses of one subject that can be read at a time: one for each device that somebody has, and to spare. */
    public static final int MOST_OPEN = 10;

    private static final Duration PAST = Duration.ofDays(30);
    private static final Duration FUTURE = Duration.ofDays(400);

    private final FeedStore store;
    private final EntryWords words;
    private final CalendarWriter writer;
    private final Directory directory;
    private final Patients patients;
    private final Clock clock;

    Feeds(
            FeedStore store,
            EntryWords words,
            CalendarWriter writer,
            Directory directory,
            Patients patients,
            Clock clock) {
        this.store = store;
        this.words = words;
        this.writer = writer;
        this.directory = directory;
        this.patients = patients;
        this.clock = clock;
    }

    /** What came of opening a feed. */
    public sealed interface Opened {

        record Done(Feed feed) implements Opened {}

        record NoSuchSubject() implements Opened {}

        record TooMany(int most) implements Opened {}
    }

    /** Opens a feed with that secret. */
    public Opened open(
            Premises premises, FeedKind kind, UUID subject, boolean showsDetails, FeedSecret secret, String by) {
        Clinic clinic = premises.clinic();
        if (!isThere(premises, kind, subject)) {
            return new Opened.NoSuchSubject();
        }
        if (store.openOf(clinic.id(), kind, subject) >= MOST_OPEN) {
            return new Opened.TooMany(MOST_OPEN);
        }
        Feed feed = new Feed(
                UUID.randomUUID(),
                clinic.id(),
                clinic.chain(),
                kind,
                subject,
                showsDetails,
                clock.instant(),
                Optional.empty());
        store.add(feed, secret, by);
        return new Opened.Done(feed);
    }

    private boolean isThere(Premises premises, FeedKind kind, UUID subject) {
        return switch (kind) {
            case PATIENT -> patients.lock(premises.clinic().chain(), subject).isPresent();
            case PRACTITIONER -> premises.practitioner(subject).isPresent();
            case ROOM -> premises.room(subject).isPresent();
        };
    }

    /** Feeds of the clinic; of a patient her own. */
    @Transactional(readOnly = true)
    public List<Listed> list(String clinic, Optional<UUID> patient, long after, int rows) {
        return store.list(clinic, patient, after, rows);
    }

    /** Nobody reads it from now on; empty if there is none that the caller may see. */
    public Optional<Feed> revoke(String clinic, UUID id, Caller caller) {
        Optional<Feed> found = store.find(clinic, id)
                .filter(feed -> caller.role().isStaff()
                        || (feed.kind() == FeedKind.PATIENT && feed.subject().equals(caller.patient())));
        found.filter(feed -> feed.revokedAt().isEmpty())
                .ifPresent(feed -> store.revoke(feed, caller.subject(), clock.instant()));
        return found;
    }

    /** The calendar behind an address; empty if there is none, or none any more. */
    @Transactional(readOnly = true)
    public Optional<byte[]> read(FeedSecret secret) {
        Instant now = clock.instant();
        return store.open(secret).map(feed -> {
            Premises premises = directory.premises(feed.clinic()).orElseThrow();
            TimeRange range = new TimeRange(now.minus(PAST), now.plus(FUTURE));
            return writer.write(
                    premises.clinic().name(),
                    store.visits(feed, range).stream()
                            .map(visit -> words.entry(feed, visit, premises))
                            .toList());
        });
    }
}
