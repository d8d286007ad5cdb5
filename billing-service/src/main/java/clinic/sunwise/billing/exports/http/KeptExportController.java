package clinic.sunwise.billing.exports.http;

import clinic.sunwise.billing.exports.datev.DatevNumbers;
import clinic.sunwise.billing.exports.kept.ExportForm;
import clinic.sunwise.billing.exports.kept.KeptExport;
import clinic.sunwise.billing.exports.kept.KeptExportStore;
import clinic.sunwise.billing.exports.kept.KeptExports;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.issuers.Issuers;
import clinic.sunwise.platform.idempotency.Idempotency;
import clinic.sunwise.platform.idempotency.IdempotencyKey;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Caller;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import clinic.sunwise.platform.problem.ProblemType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Exports of whole months: asked for, made in the background, kept, and downloaded as often and in such parts as one likes. */
@RestController
@RequestMapping("/api/clinics/{clinic}/kept-exports")
class KeptExportController {

    static final ProblemType NOT_MADE = new ProblemType("export-not-made", 409, "There is no file of this export");

    private static final YearMonth FIRST = YearMonth.of(1900, 1);

    private final KeptExports exports;
    private final KeptExportStore store;
    private final Issuers issuers;
    private final Idempotency idempotency;

    KeptExportController(KeptExports exports, KeptExportStore store, Issuers issuers, Idempotency idempotency) {
        this.exports = exports;
        this.store = store;
        this.issuers = issuers;
        this.idempotency = idempotency;
    }

    /**
     * What is wanted, and for DATEV for whom.
     *
     * @param consultant number of the tax consultant, 1001 to 9999999; of datev only
     * @param client number of the clinic with her, 1 to 99999; of datev only
     */
    record ExportRequest(
            @Nullable String form,
            @Nullable YearMonth month,
            @Nullable Integer consultant,
            @Nullable Integer client) {}

    record KeptExportList(List<KeptExportAnswer> items) {}

    private record AskForExport(String clinic, ExportRequest body) {}

    private record Asked(UUID id) {}

    /** The latest 200. */
    @GetMapping
    @Allowed({Role.ACCOUNTANT, Role.ADMINISTRATOR})
    KeptExportList list(@PathVariable String clinic) {
        return new KeptExportList(
                store.list(clinic).stream().map(KeptExportAnswer::of).toList());
    }

    /** Asks for a month that is over; whoever asks for the same again gets the same. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Allowed({Role.ACCOUNTANT, Role.ADMINISTRATOR})
    KeptExportAnswer ask(
            @PathVariable String clinic, @RequestBody ExportRequest body, Caller caller, IdempotencyKey key) {
        Issuer issuer = issuers.find(clinic).orElseThrow(ProblemException::notFound);
        ExportForm form = ExportFormRequest.checked(body.form(), issuer);
        YearMonth month = body.month();
        new FieldErrors()
                .require(month, "month")
                .check(month == null || !month.isBefore(FIRST), "month", "is before " + FIRST)
                .check(month == null || exports.isOver(issuer, month), "month", "is not over yet")
                .throwIfAny();
        DatevNumbers datev = DatevNumbersRequest.checked(form, body.consultant(), body.client());
        Asked asked = idempotency.once(
                caller,
                key,
                new AskForExport(clinic, body),
                Asked.class,
                () -> new Asked(exports.ask(issuer, form, datev, Objects.requireNonNull(month), caller.subject())
                        .id()));
        return KeptExportAnswer.of(found(clinic, asked.id()));
    }

    @GetMapping("/{id}")
    @Allowed({Role.ACCOUNTANT, Role.ADMINISTRATOR})
    KeptExportAnswer export(@PathVariable String clinic, @PathVariable UUID id) {
        return KeptExportAnswer.of(found(clinic, id));
    }

    /** The file or, with the header Range, the part of it that a broken download still lacks. Its tag is its SHA-256. */
    @GetMapping("/{id}/file")
    @Allowed({Role.ACCOUNTANT, Role.ADMINISTRATOR})
    void file(
            @PathVariable String clinic,
            @PathVariable UUID id,
            @RequestHeader(name = "Range", required = false) @Nullable String range,
            @RequestHeader(name = "If-Range", required = false) @Nullable String ifRange,
            HttpServletResponse response)
            throws IOException {
        KeptExport export = found(clinic, id);
        checkMade(export);
        String tag = '"' + export.sha256() + '"';
        ByteRange wanted = ByteRange.of(range, ifRange, tag, export.bytes());
        response.setHeader("Accept-Ranges", "bytes");
        if (wanted.length() == 0) {
            response.setHeader("Content-Range", "bytes */" + export.bytes());
            response.setStatus(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE.value());
            return;
        }
        if (wanted.isPart()) {
            response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
            response.setHeader("Content-Range", "bytes " + wanted.first() + "-" + wanted.last() + "/" + export.bytes());
        }
        response.setHeader("ETag", tag);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + export.fileName() + "\"");
        response.setContentType("application/zip");
        response.setContentLengthLong(wanted.length());
        try {
            store.read(export, wanted.first(), wanted.length(), response.getOutputStream());
        } catch (RuntimeException e) {
            throw Download.broken(response, e);
        }
    }

    /** Left to the server, which closes the connection: an answer now would look like the file's last bytes. */
    @ExceptionHandler
    void broken(BrokenDownload e) {
        throw e;
    }

    private static void checkMade(KeptExport export) {
        if (export.state() != KeptExport.State.MADE) {
            throw new ProblemException(
                    NOT_MADE,
                    "It is " + export.state().code() + ".",
                    Map.of("state", export.state().code()));
        }
    }

    private KeptExport found(String clinic, UUID id) {
        return store.find(clinic, id).orElseThrow(ProblemException::notFound);
    }
}
