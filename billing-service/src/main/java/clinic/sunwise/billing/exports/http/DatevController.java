package clinic.sunwise.billing.exports.http;

import clinic.sunwise.billing.exports.BookRows;
import clinic.sunwise.billing.exports.archive.DatevBooks;
import clinic.sunwise.billing.exports.datev.DatevNumbers;
import clinic.sunwise.billing.exports.datev.DatevWriter;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.issuers.Issuers;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The books of days within one fiscal year, which is the calendar's, as DATEV takes them in. */
@RestController
@RequestMapping("/api/clinics/{clinic}/exports/datev.csv")
class DatevController {

    private final BookRows rows;
    private final Issuers issuers;
    private final Clock clock;

    DatevController(BookRows rows, Issuers issuers, Clock clock) {
        this.rows = rows;
        this.issuers = issuers;
        this.clock = clock;
    }

    /**
     * The batch.
     *
     * @param consultant number of the tax consultant, 1001 to 9999999
     * @param client number of the clinic with her, 1 to 99999
     */
    @GetMapping
    @Allowed({Role.ACCOUNTANT, Role.ADMINISTRATOR})
    void datev(
            @PathVariable String clinic,
            @RequestParam int consultant,
            @RequestParam int client,
            @RequestParam @Nullable YearMonth month,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            HttpServletResponse response)
            throws IOException {
        ExportPeriod period = ExportPeriod.of(month, from, to);
        DatevNumbers numbers = DatevNumbersRequest.checked(consultant, client);
        new FieldErrors()
                .check(period.first().getYear() == period.last().getYear(), "to", "is in another year than from")
                .throwIfAny();
        Issuer issuer = issuers.find(clinic).orElseThrow(ProblemException::notFound);
        if (!rows.hasEntries(clinic, period.first(), period.last())) {
            throw new ProblemException(
                    FecController.NO_ENTRIES,
                    "The books of " + period.name() + " have no entry. Choose another period.");
        }
        DatevBooks books = new DatevBooks(issuer, numbers, period.first(), period.last(), clock.instant());
        new Download("text/csv;charset=windows-1252", DatevBooks.fileName(period.name()))
                .send(response, DatevWriter.CHARSET, out -> books.write(rows, out));
    }

    /** Left to the server, which closes the connection: an answer now would look like the file's last lines. */
    @ExceptionHandler
    void broken(BrokenDownload e) {
        throw e;
    }
}
