package clinic.sunwise.systemtests.bench;

import clinic.sunwise.systemtests.Gateway;
import clinic.sunwise.systemtests.bench.Finding.Figure;
import java.io.OutputStream;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;
import org.postgresql.PGConnection;

/** The books of a clinic with years of invoices: exported as CSV against PostgreSQL's own COPY, and a month of them reported. */
final class BooksBenchmark implements Benchmark {

    private static final double GOAL = 0.4;
    private static final double REPORT_MILLIS = 100;
    private static final String CLINIC = "books";
    private static final String PATH = "/api/clinics/" + CLINIC;
    private static final int TIMES = 3;
    private static final int REPORTS = 200;

    /** What the export reads, and nothing else. */
    private static final String COPY = """
            COPY (SELECT number, type, recorded_at, session_on, appointment, patient, currency, net, vat, gross,
                      (SELECT string_agg(v.category || ' ' || trim_scale(v.rate) || '%: ' || v.net || ' + ' || v.vat || ' = ' || v.gross,
                              '; ' ORDER BY v.category DESC, v.rate)
                       FROM invoice_vat v WHERE v.clinic = i.clinic AND v.invoice_id = i.invoice_id),
                      CASE WHEN kind = 'deposit' THEN 'deposit' WHEN type = 'F1' THEN 'invoice' ELSE 'simplified' END, x.cancelled_on
                  FROM invoice i JOIN chain_record USING (clinic, invoice_id)
                  LEFT JOIN invoice_cancellation x USING (clinic, invoice_id)
                  WHERE clinic = 'books' AND issued_on BETWEEN '2022-01-01' AND '2026-12-31'
                  ORDER BY issued_on, series, sequence) TO STDOUT WITH (FORMAT csv)
            """;

    /** Makes something of many rows. */
    private interface Export {

        /** How many. */
        long rows() throws Exception;
    }

    @Override
    public String name() {
        return "books";
    }

    @Override
    public Finding measure(Subject subject) throws Exception {
        int invoices = subject.choice().invoices();
        long began = System.nanoTime();
        subject.privileged("billing", "books.sql", Map.of("invoices", invoices));
        System.out.printf(
                "books seeded in %d s%n",
                Duration.ofNanos(System.nanoTime() - began).toSeconds());
        Gateway accountant = subject.accountant(CLINIC);
        double exported = perSecond(
                invoices, () -> accountant.lines(PATH + "/exports/invoices.csv?from=2022-01-01&to=2026-12-31") - 1);
        double copied;
        try (Connection billing = subject.database("billing")) {
            copied = perSecond(
                    invoices,
                    () -> billing.unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut(COPY, OutputStream.nullOutputStream()));
        }
        Latencies reports = reports(accountant);
        double ratio = exported / copied;
        return new Finding(
                "Books of " + invoices + " invoices",
                "invoices of 60 months, exported whole as CSV through the gateway, the median of " + TIMES
                        + "; the yardstick is COPY of the same query. Reports and lists are of single months, one after the"
                        + " other",
                List.of(
                        Figure.plain("CSV export", String.format(Locale.ROOT, "%.0f rows/s", exported)),
                        Figure.plain("COPY", String.format(Locale.ROOT, "%.0f rows/s", copied)),
                        new Figure(
                                "ratio of the rates",
                                String.format(Locale.ROOT, "%.2f", ratio),
                                "at least 0.4",
                                ratio >= GOAL),
                        new Figure(
                                "VAT, revenue and list of a month",
                                reports.text(),
                                "p99 below 100 ms",
                                reports.millis(99) < REPORT_MILLIS)),
                "An export goes through the service, which writes each cell, and the gateway, on the cores that PostgreSQL"
                        + " has for itself when it copies.");
    }

    private static double perSecond(int invoices, Export export) throws Exception {
        double[] rates = new double[TIMES];
        for (int time = 0; time < TIMES; time++) {
            long began = System.nanoTime();
            long rows = export.rows();
            rates[time] = rows * 1e9 / (System.nanoTime() - began);
            if (rows != invoices) {
                throw new IllegalStateException(rows + " rows of " + invoices + " invoices");
            }
        }
        return DoubleStream.of(rates).sorted().skip(TIMES / 2).findFirst().orElseThrow();
    }

    private static Latencies reports(Gateway accountant) throws Exception {
        List<Callable<?>> calls = new ArrayList<>();
        for (int report = 0; report < REPORTS; report++) {
            String month = String.format(Locale.ROOT, "%d-%02d", 2022 + report % 5, 1 + report % 12);
            String days = "from=" + month + "-01&to=" + month + "-28";
            for (String path :
                    List.of("/reports/vat?" + days, "/reports/revenue?by=procedure&" + days, "/invoices?" + days)) {
                calls.add(() -> accountant.get(PATH + path).expectOk());
            }
        }
        Latencies.of(1, calls);
        return Latencies.of(1, calls);
    }
}
