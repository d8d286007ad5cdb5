package clinic.sunwise.billing.exports.kept;

import clinic.sunwise.billing.exports.ExportWish;
import clinic.sunwise.billing.exports.datev.DatevNumbers;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An export of a month.
 *
 * @param datev for whom; null of all forms but that
 * @param steps how many documents have to be written, each as often as the form has it; 0 until it is begun
 * @param done how many of them were
 * @param bytes of the file so far
 * @param sha256 of the whole file; null until it is made
 */
public record KeptExport(
        String clinic,
        UUID id,
        ExportForm form,
        @Nullable DatevNumbers datev,
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

    /** All of the month. */
    ExportWish wish() {
        return new ExportWish(clinic, month.atDay(1), month.atEndOfMonth(), null);
    }

    /** As it is called when it is downloaded. */
    public String fileName() {
        return clinic + "-" + form.code() + "-" + month + ".zip";
    }
}
