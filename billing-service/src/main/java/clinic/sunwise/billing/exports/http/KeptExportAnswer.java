package clinic.sunwise.billing.exports.http;

import clinic.sunwise.billing.exports.datev.DatevNumbers;
import clinic.sunwise.billing.exports.kept.KeptExport;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kept export on the wire.
 *
 * @param state waiting, making, made, empty or failed
 * @param consultant of datev only, as is client
 * @param steps how many documents are written, each as often as the form has it; 0 until it is begun
 * @param stepsDone how many of them were
 * @param bytes of the file so far
 * @param sha256 of the whole file; absent until it is made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record KeptExportAnswer(
        UUID id,
        String form,
        YearMonth month,
        Instant askedAt,
        String state,
        @Nullable Integer consultant,
        @Nullable Integer client,
        long steps,
        long stepsDone,
        long bytes,
        @Nullable String sha256,
        @Nullable Instant madeAt) {

    static KeptExportAnswer of(KeptExport export) {
        DatevNumbers datev = export.datev();
        return new KeptExportAnswer(
                export.id(),
                export.form().code(),
                export.month(),
                export.askedAt(),
                export.state().code(),
                datev == null ? null : datev.consultant(),
                datev == null ? null : datev.client(),
                export.steps(),
                export.done(),
                export.bytes(),
                export.sha256(),
                export.madeAt());
    }
}
