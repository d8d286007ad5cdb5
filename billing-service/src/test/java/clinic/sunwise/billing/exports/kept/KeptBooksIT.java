package clinic.sunwise.billing.exports.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.sunwise.billing.BillingFixtures;
import clinic.sunwise.billing.BillingServiceTest;
import clinic.sunwise.billing.BillingVisits;
import clinic.sunwise.billing.exports.ArchiveFiles;
import clinic.sunwise.billing.exports.datev.DatevNumbers;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What accountants import is made by itself too: the tables and the books, as they are downloaded. */
@BillingServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptBooksIT {

    private static final String API = "/api/clinics/tabling/";
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @LocalServerPort
    private int port;

    @Autowired
    private BillingVisits visits;

    @Autowired
    private ExportSchedules schedules;

    @Autowired
    private KeptExports exports;

    @BeforeAll
    void anInvoiceInOctober() {
        Issuer issuer = BillingFixtures.issuer("tabling");
        visits.clinic(issuer);
        visits.past().issued(issuer, "2026-10-05T10:00:00Z", "neck");
    }

    @Test
    void theTablesAreThoseOfTheDownload() {
        schedules.put(new ExportSchedule("tabling", ExportForm.CSV, null, 1, LONG_AGO));
        exports.askForWhatIsDue();
        ArchiveFiles files = made("csv", 0);
        files.areThoseOfTheManifest();
        for (String table : List.of("invoices", "invoice-lines", "credit-notes", "payments", "vat-summary")) {
            assertThat(files.files().get(table + ".csv"))
                    .as(table)
                    .isEqualTo(accountant()
                            .file(API + "exports/" + table + ".csv?month=2026-10")
                            .body());
        }
    }

    /** Who got the numbers wrong sets others and has another file. */
    @Test
    void theBooksAreThoseOfTheDownloadAndNameWhoTheyAreFor() {
        schedules.put(new ExportSchedule("tabling", ExportForm.DATEV, new DatevNumbers(1001, 7), 1, LONG_AGO));
        exports.askForWhatIsDue();
        assertThat(head(made("datev", 1001))).contains(";1001;7;20260101;4;20261001;20261031;");
        JsonNode other = accountant()
                .put(API + "export-schedules/datev", "{\"dayOfMonth\":1,\"consultant\":1002,\"client\":8}")
                .json();
        assertThat(other.path("since").asString()).isEqualTo(LONG_AGO.toString());
        assertThat(other.path("consultant").asInt()).isEqualTo(1002);
        exports.askForWhatIsDue();
        ArchiveFiles files = made("datev", 1002);
        files.areThoseOfTheManifest();
        assertThat(head(files)).contains(";1002;8;");
        String download = new String(
                accountant()
                        .file(API + "exports/datev.csv?month=2026-10&consultant=1002&client=8")
                        .body(),
                Charset.forName("windows-1252"));
        assertThat(batch(files).lines().skip(1))
                .containsExactlyElementsOf(download.lines().skip(1).toList());
    }

    private static String head(ArchiveFiles files) {
        return batch(files).lines().findFirst().orElseThrow();
    }

    private static String batch(ArchiveFiles files) {
        return new String(files.files().get("EXTF_Buchungsstapel_2026-10.csv"), Charset.forName("windows-1252"));
    }

    private ArchiveFiles made(String form, int consultant) {
        JsonNode[] found = new JsonNode[1];
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            found[0] = accountant()
                    .get(API + "kept-exports")
                    .json()
                    .path("items")
                    .valueStream()
                    .filter(each -> each.path("form").asString().equals(form)
                            && each.path("month").asString().equals("2026-10")
                            && each.path("consultant").asInt(0) == consultant)
                    .findFirst()
                    .orElseThrow();
            return found[0].path("state").asString().equals("made");
        });
        return ArchiveFiles.of(accountant()
                .file(API + "kept-exports/" + found[0].path("id").asString() + "/file")
                .body());
    }

    private Wire accountant() {
        return new Wire(port, TestTokens.of(Role.ACCOUNTANT, "tabling"));
    }
}
