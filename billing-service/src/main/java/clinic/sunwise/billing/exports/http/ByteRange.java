package clinic.sunwise.billing.exports.http;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpRange;

/**
 * Which part of a file is wanted (RFC 9110, section 14).
 *
 * @param isPart false for the whole file
 * @param length 0 if nothing of the file is wanted, which cannot be answered
 */
record ByteRange(boolean isPart, long first, long length) {

    /**
     * What these headers ask for. A range that is none, several at once, and one of a file that has changed mean the whole file,
     * as the standard allows.
     *
     * @param range header Range; null if there is none
     * @param ifRange header If-Range; null if there is none
     * @param tag the file's entity tag, in quotes
     */
    static ByteRange of(@Nullable String range, @Nullable String ifRange, String tag, long bytes) {
        ByteRange whole = new ByteRange(false, 0, bytes);
        if (range == null || (ifRange != null && !ifRange.equals(tag))) {
            return whole;
        }
        return single(range).map(each -> part(each, bytes)).orElse(whole);
    }

    long last() {
        return first + length - 1;
    }

    private static ByteRange part(HttpRange range, long bytes) {
        long first = range.getRangeStart(bytes);
        return first >= bytes
                ? new ByteRange(true, first, 0)
                : new ByteRange(true, first, range.getRangeEnd(bytes) - first + 1);
    }

    private static Optional<HttpRange> single(String range) {
        try {
            List<HttpRange> ranges = HttpRange.parseRanges(range);
            return ranges.size() == 1 ? Optional.of(ranges.getFirst()) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
