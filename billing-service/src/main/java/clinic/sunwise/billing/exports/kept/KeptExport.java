package clinic.sunwise.billing.exports.kept;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An export of a month.
 *
 * @param steps how many documents have to be written, each as often as the form has it; 0 until it is begun
 * @param done how many of them were
 * @param bytes of the file so far
 * @param sha256 of the whole file; null until it is made
 */
public record KeptExport(
        String clinic,
        UUID id,
        ExportForm form,
        YearMonth month,
        Instant askedAt,
        State state,
        long steps,
        long done,
        long bytes,
        @Nullable String sha256,
        @Nullable Instant madeAt) {

    /** What has become of it. */
    public enum State {
        WAITING,
        MAKING,
        MADE,
        /** There is nothing in the month, so there is no file. */
        EMPTY,
        /** It could not be made, several times; asking again tries again. */
        FAILED;

        /** The word on the wire and in the database. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** As it is called when it is downloaded. */
    public String fileName() {
        return clinic + "-" + form.code() + "-" + month + ".zip";
    }
}
