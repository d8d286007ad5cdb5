package clinic.sunwise.booking.feeds;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whose calendar a feed shows. */
public enum FeedKind {
    PATIENT,
    PRACTITIONER,
    ROOM;

    /** The word on the wire and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FeedKind> of(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
