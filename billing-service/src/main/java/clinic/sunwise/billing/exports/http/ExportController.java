package clinic.sunwise.billing.exports.http;

import clinic.sunwise.billing.exports.ExportRows;
import clinic.sunwise.billing.exports.ExportWish;
import clinic.sunwise.billing.exports.TableExport;
import clinic.sunwise.billing.exports.csv.CsvWriter;
import clinic.sunwise.billing.exports.xlsx.XlsxWriter;
import clinic.sunwise.platform.identity.Allowed;
import clinic.sunwise.platform.identity.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The accountant's tables of a month or of other days, of all series or of one, written while they are read: their length is not
 * known before their end.
 */
@RestController
@RequestMapping("/api/clinics/{clinic}/exports")
class ExportController {

    private static final String TABLE = "/{table:invoices|invoice-lines|credit-notes|payments|vat-summary}";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<TableExport> TABLES = List.of(
            TableExport.INVOICES,
            TableExport.LINES,
            TableExport.CREDIT_NOTES,
            TableExport.PAYMENTS,
            TableExport.VAT_SUMMARY);

    private final ExportRows rows;

    ExportController(ExportRows rows) {
        this.rows = rows;
    }

    @GetMapping(TABLE + ".csv")
    @Allowed({Role.ACCOUNTANT, Role.ADMINISTRATOR})
    void csv(
            @PathVariable String clinic,
            @PathVariable String table,
            @RequestParam @Nullable YearMonth month,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable String series,
            HttpServletResponse response)
            throws IOException {
        ExportPeriod period = ExportPeriod.of(month, from, to);
        ExportWish wish = period.wish(clinic, series);
        new Download("text/csv;header=present;charset=UTF-8", name(wish, table, period) + ".csv")
                .send(response, StandardCharsets.UTF_8, out -> {
                    out.write(CsvWriter.BYTE_ORDER_MARK);
                    export(table).write(rows, wish, new CsvWriter(out)::row);
                });
    }

    @GetMapping(TABLE + ".xlsx")
    @Allowed({Role.ACCOUNTANT, Role.ADMINISTRATOR})
    void xlsx(
            @PathVariable String clinic,
            @PathVariable String table,
            @RequestParam @Nullable YearMonth month,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable String series,
            HttpServletResponse response)
            throws IOException {
        ExportPeriod period = ExportPeriod.of(month, from, to);
        ExportWish wish = period.wish(clinic, series);
        TableExport export = export(table);
        new Download(XLSX, name(wish, table, period) + ".xlsx").send(response, out -> {
            XlsxWriter workbook = new XlsxWriter(out, table, export.header());
            export.source().read(rows, wish, workbook::row);
            workbook.finish();
        });
    }

    /** Left to the server, which closes the connection: an answer now would look like the file's last lines. */
    @ExceptionHandler
    void broken(BrokenDownload e) {
        throw e;
    }

    private static TableExport export(String table) {
        return TABLES.stream()
                .filter(each -> each.file().equals(table))
                .findFirst()
                .orElseThrow();
    }

    private static String name(ExportWish wish, String table, ExportPeriod period) {
        return wish.clinic() + "-" + (wish.series() == null ? "" : wish.series() + "-") + table + "-" + period.name();
    }
}
