package clinic.sunwise.billing.exports.http;

import clinic.sunwise.billing.exports.BookRows;
import clinic.sunwise.billing.exports.fec.FecWriter;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.billing.issuers.Issuers;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.FieldErrors;
import clinic.sunwise.platform.problem.ProblemException;
import clinic.sunwise.platform.problem.ProblemType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The books of a fiscal year, which is the calendar's, as the French tax office reads them. */
@RestController
@RequestMapping("/api/clinics/{clinic}/exports/fec.txt")
class FecController {

    static final ProblemType NO_ENTRIES =
            new ProblemType("period-without-data", 422, "There is nothing in this period");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private final BookRows rows;
    private final Issuers issuers;

    FecController(BookRows rows, Issuers issuers) {
        this.rows = rows;
        this.issuers = issuers;
    }

    @GetMapping
    @Allowed({Role.ACCOUNTANT, Role.ADMINISTRATOR})
    void fec(@PathVariable String clinic, @RequestParam int year, HttpServletResponse response) throws IOException {
        new FieldErrors()
                .check(
                        year >= FIRST_YEAR && year <= LAST_YEAR,
                        "year",
                        "is not between " + FIRST_YEAR + " and " + LAST_YEAR)
                .throwIfAny();
        Issuer issuer = issuers.find(clinic).orElseThrow(ProblemException::notFound);
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        if (!rows.hasEntries(clinic, first, last)) {
            throw new ProblemException(NO_ENTRIES, "The books of " + year + " have no entry. Choose another year.");
        }
        String file = FecWriter.fileName(issuer.letterhead().taxNumber(), last);
        new Download("text/plain;charset=UTF-8", file).send(response, StandardCharsets.UTF_8, out -> {
            FecWriter fec = new FecWriter(out);
            fec.row(FecWriter.HEADER);
            rows.postings(clinic, first, last, fec::row);
        });
    }

    /** Left to the server, which closes the connection: an answer now would look like the file's last lines. */
    @ExceptionHandler
    void broken(BrokenDownload e) {
        throw e;
    }
}
