package clinic.sunwise.billing.exports.http;

import clinic.sunwise.billing.exports.ExportRows;
import clinic.sunwise.billing.exports.MonthlyExport;
import clinic.sunwise.billing.exports.csv.CsvWriter;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.problem.FieldErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A month's files for the accountant, written while they are read: their length is not known before their end. */
@RestController
@RequestMapping("/api/clinics/{clinic}/exports")
class ExportController {

    /** Without it spreadsheets take UTF-8 for the machine's old code page (decision 11). */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private final ExportRows rows;

    ExportController(ExportRows rows) {
        this.rows = rows;
    }

    @GetMapping("/invoices.csv")
    @Allowed({Role.ACCOUNTANT, Role.ADMINISTRATOR})
    void invoices(@PathVariable String clinic, @RequestParam YearMonth month, HttpServletResponse response)
            throws IOException {
        download(MonthlyExport.INVOICES, clinic, month, response);
    }

    @GetMapping("/invoice-lines.csv")
    @Allowed({Role.ACCOUNTANT, Role.ADMINISTRATOR})
    void lines(@PathVariable String clinic, @RequestParam YearMonth month, HttpServletResponse response)
            throws IOException {
        download(MonthlyExport.LINES, clinic, month, response);
    }

    @GetMapping("/credit-notes.csv")
    @Allowed({Role.ACCOUNTANT, Role.ADMINISTRATOR})
    void creditNotes(@PathVariable String clinic, @RequestParam YearMonth month, HttpServletResponse response)
            throws IOException {
        download(MonthlyExport.CREDIT_NOTES, clinic, month, response);
    }

    @GetMapping("/payments.csv")
    @Allowed({Role.ACCOUNTANT, Role.ADMINISTRATOR})
    void payments(@PathVariable String clinic, @RequestParam YearMonth month, HttpServletResponse response)
            throws IOException {
        download(MonthlyExport.PAYMENTS, clinic, month, response);
    }

    @GetMapping("/vat-summary.csv")
    @Allowed({Role.ACCOUNTANT, Role.ADMINISTRATOR})
    void vatSummary(@PathVariable String clinic, @RequestParam YearMonth month, HttpServletResponse response)
            throws IOException {
        download(MonthlyExport.VAT_SUMMARY, clinic, month, response);
    }

    /** Left to the server, which closes the connection: an answer now would look like the file's last lines. */
    @ExceptionHandler
    void broken(BrokenDownload e) {
        throw e;
    }

    private void download(MonthlyExport export, String clinic, YearMonth month, HttpServletResponse response)
            throws IOException {
        new FieldErrors()
                .check(
                        month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR,
                        "month",
                        "is not between " + FIRST_YEAR + "-01 and " + LAST_YEAR + "-12")
                .throwIfAny();
        String file = clinic + "-" + export.file() + "-" + month + ".csv";
        new Download("text/csv;header=present;charset=UTF-8", file).send(response, out -> {
            out.write(BYTE_ORDER_MARK);
            export.write(rows, clinic, month, new CsvWriter(out)::row);
        });
    }
}
