package clinic.sunwise.billing.exports.http;

import clinic.sunwise.billing.exports.BookRows;
import clinic.sunwise.billing.exports.DocumentIds;
import clinic.sunwise.billing.exports.ExportWish;
import clinic.sunwise.billing.exports.archive.Archives;
import clinic.sunwise.billing.exports.archive.DocumentForm;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.issuers.Issuers;
import clinic.sunwise.billing.tax.Country;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** ZIPs of a month or of other days; each ends with the hashes of its files and can be repeated byte by byte. */
@RestController
@RequestMapping("/api/clinics/{clinic}/exports")
class ArchiveController {

    private static final String ZIP = "application/zip";

    private final Archives archives;
    private final DocumentIds documents;
    private final BookRows books;
    private final Issuers issuers;

    ArchiveController(Archives archives, DocumentIds documents, BookRows books, Issuers issuers) {
        this.archives = archives;
        this.documents = documents;
        this.books = books;
        this.issuers = issuers;
    }

    /** Invoices and credit notes as pdf, ubl, cii or facturx. */
    @GetMapping("/documents.zip")
    @Allowed({Role.ACCOUNTANT, Role.ADMINISTRATOR})
    void documents(
            @PathVariable String clinic,
            @RequestParam String form,
            @RequestParam @Nullable YearMonth month,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable String series,
            HttpServletResponse response)
            throws IOException {
        DocumentForm known =
                DocumentForm.of(form).orElseThrow(() -> FieldErrors.of("form", "is none of pdf, ubl, cii, facturx"));
        ExportPeriod period = ExportPeriod.of(month, from, to);
        ExportWish wish = wish(clinic, period, series);
        new Download(ZIP, clinic + "-" + form + "-" + period.name() + ".zip")
                .send(response, out -> archives.documents(wish, known, Archives.Progress.UNWATCHED, out));
    }

    /** The records for the Spanish tax agency, at most 1000 in a file. */
    @GetMapping("/verifactu.zip")
    @Allowed({Role.ACCOUNTANT, Role.ADMINISTRATOR})
    void verifactu(
            @PathVariable String clinic,
            @RequestParam @Nullable YearMonth month,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable String series,
            HttpServletResponse response)
            throws IOException {
        if (issuer(clinic).country() != Country.ES) {
            throw FieldErrors.of("clinic", "is not in Spain, which alone wants these records");
        }
        ExportPeriod period = ExportPeriod.of(month, from, to);
        ExportWish wish = wish(clinic, period, series);
        new Download(ZIP, clinic + "-verifactu-" + period.name() + ".zip")
                .send(response, out -> archives.verifactu(wish, Archives.Progress.UNWATCHED, out));
    }

    /** Everything of the period, of all series. */
    @GetMapping("/archive.zip")
    @Allowed({Role.ACCOUNTANT, Role.ADMINISTRATOR})
    void archive(
            @PathVariable String clinic,
            @RequestParam @Nullable YearMonth month,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            HttpServletResponse response)
            throws IOException {
        Issuer issuer = issuer(clinic);
        ExportPeriod period = ExportPeriod.of(month, from, to);
        ExportWish wish = period.wish(clinic, null);
        if (!books.hasEntries(clinic, wish.first(), wish.last())) {
            throw nothing(period);
        }
        new Download(ZIP, clinic + "-archive-" + period.name() + ".zip")
                .send(response, out -> archives.everything(issuer, wish, Archives.Progress.UNWATCHED, out));
    }

    /** Left to the server, which closes the connection: an answer now would look like the file's last lines. */
    @ExceptionHandler
    void broken(BrokenDownload e) {
        throw e;
    }

    private ExportWish wish(String clinic, ExportPeriod period, @Nullable String series) {
        ExportWish wish = period.wish(issuer(clinic).clinic(), series);
        if (documents.isEmpty(wish)) {
            throw nothing(period);
        }
        return wish;
    }

    private static ProblemException nothing(ExportPeriod period) {
        return new ProblemException(
                FecController.NO_ENTRIES, "There is nothing in " + period.name() + ". Choose another period.");
    }

    private Issuer issuer(String clinic) {
        return issuers.find(clinic).orElseThrow(ProblemException::notFound);
    }
}
