package clinic.sunwise.booking.revisions;

import clinic.sunwise.booking.revisions.ProtocolVersion.Publication;
import clinic.sunwise.booking.revisions.ProtocolVersion.Withdrawal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where versions and drafts are kept. All writing happens in the caller's transaction. */
public interface RevisionStore {

    /** A version with the day on which it begins, or would have begun if it is withdrawn. */
    record Dated(
            String protocol,
            int version,
            LocalDate from,
            Optional<Publication> publication,
            Optional<Withdrawal> withdrawal) {}

    /** All versions of all protocols of the clinic, also those that are withdrawn, by protocol and number. */
    List<Dated> versions(String clinic);

    /** What a clinic wrote; empty for a version that it has not written. */
    Optional<String> text(String clinic, String protocol, int version);

    List<ProtocolDraft> drafts(String clinic, String protocol);

    Optional<ProtocolDraft> draft(String clinic, String protocol, UUID id);

    /** The draft, which nobody else changes until the transaction ends. */
    Optional<ProtocolDraft> lock(String clinic, String protocol, UUID id);

    /** Adds the draft or replaces its text. */
    void save(ProtocolDraft draft);

    void remove(ProtocolDraft draft);

    /** Lets nobody publish, or decide by, this protocol of the clinic until the transaction ends. */
    void exclude(String clinic, String protocol);

    /** Makes a version of the draft; under the lock of {@link #exclude}. */
    void publish(ProtocolDraft draft, LocalDate from, Publication publication);

    /** Lets a version never begin; under the lock of {@link #exclude}. Its text stays. */
    void withdraw(String clinic, ProtocolVersion version, Withdrawal withdrawal);
}
