package clinic.sunwise.booking.revisions.http;

import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.revisions.ProtocolDraft;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A draft on the wire.
 *
 * @param version that it would be
 * @param text as it was written
 */
record DraftAnswer(
        UUID id, String clinic, String protocol, int version, String text, OffsetDateTime savedAt, String savedBy) {

    static DraftAnswer of(ProtocolDraft draft, Clinic clinic) {
        return new DraftAnswer(
                draft.id(),
                draft.clinic(),
                draft.protocol(),
                draft.version(),
                draft.text(),
                draft.savedAt().atZone(clinic.zone()).toOffsetDateTime(),
                draft.savedBy());
    }
}
