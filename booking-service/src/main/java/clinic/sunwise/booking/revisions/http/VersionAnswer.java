package clinic.sunwise.booking.revisions.http;

import clinic.sunwise.booking.directory.Clinic;
import clinic.sunwise.booking.revisions.ProtocolVersion;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A version of a protocol on the wire.
 *
 * @param effectiveFrom first session day that is judged by it
 * @param effectiveUntil last session day that is judged by it, inclusive; absent while no later version is published
 * @param state {@code past}, {@code in-force} or {@code scheduled} as of today, or else that it was taken back
 * @param publishedAt absent for the version that ships
 * @param withdrawnAt only of a version that was withdrawn before its first day
 * @param text as it was written; absent in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VersionAnswer(
        String protocol,
        int version,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        String state,
        @Nullable OffsetDateTime publishedAt,
        @Nullable String publishedBy,
        @Nullable OffsetDateTime withdrawnAt,
        @Nullable String withdrawnBy,
        @Nullable String text) {

    static VersionAnswer of(ProtocolVersion version, Clinic clinic, LocalDate today) {
        return new VersionAnswer(
                version.protocol(),
                version.version(),
                version.from(),
                version.until().map(next -> next.minusDays(1)).orElse(null),
                state(version, today),
                version.publication().map(done -> at(done.at(), clinic)).orElse(null),
                version.publication().map(ProtocolVersion.Publication::by).orElse(null),
                version.withdrawal().map(done -> at(done.at(), clinic)).orElse(null),
                version.withdrawal().map(ProtocolVersion.Withdrawal::by).orElse(null),
                null);
    }

    VersionAnswer with(String written) {
        return new VersionAnswer(
                protocol,
                version,
                effectiveFrom,
                effectiveUntil,
                state,
                publishedAt,
                publishedBy,
                withdrawnAt,
                withdrawnBy,
                written);
    }

    private static OffsetDateTime at(Instant moment, Clinic clinic) {
        return moment.atZone(clinic.zone()).toOffsetDateTime();
    }

    private static String state(ProtocolVersion version, LocalDate today) {
        if (version.withdrawal().isPresent()) {
            return "withdrawn";
        }
        if (version.isInForce(today)) {
            return "in-force";
        }
        return version.isScheduled(today) ? "scheduled" : "past";
    }
}
