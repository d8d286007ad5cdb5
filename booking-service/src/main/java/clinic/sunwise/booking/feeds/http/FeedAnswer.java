package clinic.sunwise.booking.feeds.http;

import clinic.sunwise.booking.feeds.Feed;
import clinic.sunwise.booking.feeds.FeedSecret;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A feed.
 *
 * @param address path of the calendar, shown only in the first answer to the request that opened it: nobody can read it
 *     afterwards, the service included
 * @param revokedAt absent while it can be read
 */
record FeedAnswer(
        UUID id,
        String kind,
        UUID subjectId,
        boolean showsDetails,
        Instant createdAt,
        @Nullable Instant revokedAt,
        @Nullable String address) {

    static FeedAnswer of(Feed feed) {
        return new FeedAnswer(
                feed.id(),
                feed.kind().code(),
                feed.subject(),
                feed.showsDetails(),
                feed.createdAt(),
                feed.revokedAt().orElse(null),
                null);
    }

    FeedAnswer at(FeedSecret secret) {
        return new FeedAnswer(
                id, kind, subjectId, showsDetails, createdAt, revokedAt, "/api/feeds/" + secret.text() + ".ics");
    }
}
