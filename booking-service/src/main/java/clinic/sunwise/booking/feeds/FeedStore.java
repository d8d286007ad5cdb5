package clinic.sunwise.booking.feeds;

import clinic.sunwise.booking.appointments.AppointmentState;
import clinic.sunwise.booking.availability.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where feeds are kept, and what is in them. All writing happens in the caller's transaction. */
public interface FeedStore {

    /** A feed in its list, which the number orders. */
    record Listed(Feed feed, long number) {}

    /**
     * An appointment of a feed's subject.
     *
     * @param version counts its changes
     * @param protocolVersion of the protocol that it was booked by
     */
    record Visit(
            UUID id,
            TimeRange during,
            AppointmentState state,
            int version,
            Instant changedAt,
            String protocol,
            int protocolVersion,
            UUID practitioner,
            UUID room,
            String patientName) {}

    void add(Feed feed, FeedSecret secret, String by);

    /** The feed with that secret that can be read; a revoked one is as unknown as one that never was, and as long looked for. */
    Optional<Feed> open(FeedSecret secret);

    Optional<Feed> find(String clinic, UUID id);

    /** Feeds of the clinic in the order in which they were opened. */
    List<Listed> list(String clinic, Optional<UUID> patient, long after, int rows);

    /** Those of the subject that can be read. */
    int openOf(String clinic, FeedKind kind, UUID subject);

    void revoke(Feed feed, String by, Instant now);

    /** The subject's appointments at the clinic that begin in that range, by start, those that were called off as well. */
    List<Visit> visits(Feed feed, TimeRange range);
}
