package clinic.sunwise.billing.exports.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import clinic.sunwise.billing.BillingFixtures;
import clinic.sunwise.billing.BillingServiceTest;
import clinic.sunwise.billing.BillingVisits;
import clinic.sunwise.billing.PastVisits;
import clinic.sunwise.billing.estimates.Sha256;
import clinic.sunwise.billing.exports.ArchiveFiles;
import clinic.sunwise.billing.exports.BookRows;
import clinic.sunwise.billing.exports.DocumentIds;
import clinic.sunwise.billing.exports.archive.Archives;
import clinic.sunwise.billing.issuers.Issuer;
import clinic.sunwise.platform.identity.Role;
import clinic.sunwise.platform.reach.Reach;
import clinic.sunwise.platform.test.TestTokens;
import clinic.sunwise.platform.test.Wire;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Whole months, made in the background: once, kept, and downloaded in parts. */
@BillingServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptExportIT {

    private static final String API = "/api/clinics/keeping/";

    @LocalServerPort
    private int port;

    @Autowired
    private BillingVisits visits;

    @Autowired
    private PastVisits past;

    @Autowired
    private KeptExportStore store;

    @Autowired
    private ExportSchedules schedules;

    @Autowired
    private Archives archives;

    @Autowired
    private DocumentIds documents;

    @Autowired
    private BookRows books;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Issuer issuer;

    @BeforeAll
    void twoInvoicesInOctober() {
        issuer = BillingFixtures.issuer("keeping");
        visits.clinic(issuer);
        past.issued(issuer, "2026-10-05T10:00:00Z", "neck");
        past.issued(issuer, "2026-10-31T22:59:59Z", "nose");
    }

    @Test
    void aMonthIsMadeOnceAndDownloadedInParts() {
        JsonNode asked = accountant()
                .post(API + "kept-exports", "{\"form\":\"archive\",\"month\":\"2026-10\"}")
                .json();
        assertThat(accountant()
                        .post(API + "kept-exports", "{\"form\":\"archive\",\"month\":\"2026-10\"}")
                        .json()
                        .path("id"))
                .isEqualTo(asked.path("id"));
        JsonNode made = awaited(asked.path("id").asString(), "made");
        assertThat(made.path("steps").asInt()).isEqualTo(4);
        assertThat(made.path("stepsDone").asInt()).isEqualTo(4);
        assertThat(accountant().get(API + "kept-exports").json().path("items").findValuesAsString("id"))
                .contains(asked.path("id").asString());

        String path = API + "kept-exports/" + asked.path("id").asString() + "/file";
        HttpResponse<byte[]> whole = accountant().file(path);
        String tag = whole.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).isEqualTo('"' + made.path("sha256").asString() + '"');
        assertThat(Sha256.of(whole.body())).isEqualTo(made.path("sha256").asString());
        assertThat(whole.headers().firstValueAsLong("Content-Length"))
                .hasValue(made.path("bytes").asLong());
        assertThat(whole.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"keeping-archive-2026-10.zip\"");
        ArchiveFiles files = ArchiveFiles.of(whole.body());
        files.areThoseOfTheManifest();
        assertThat(files.table("invoices").rows()).hasSize(2);
        resumed(path, tag, whole.body());
    }

    private void resumed(String path, String tag, byte[] whole) {
        HttpResponse<byte[]> begun = part(path, "bytes=0-999", null);
        assertThat(begun.statusCode()).isEqualTo(206);
        HttpResponse<byte[]> rest = part(path, "bytes=1000-", tag);
        assertThat(rest.headers().firstValue("Content-Range"))
                .contains("bytes 1000-" + (whole.length - 1) + "/" + whole.length);
        assertThat(begun.body()).isEqualTo(Arrays.copyOf(whole, 1000));
        assertThat(rest.body()).isEqualTo(Arrays.copyOfRange(whole, 1000, whole.length));
        HttpResponse<byte[]> ofAnother = part(path, "bytes=1000-", "\"another\"");
        assertThat(ofAnother.statusCode()).isEqualTo(200);
        assertThat(ofAnother.body()).isEqualTo(whole);
        HttpResponse<byte[]> beyond = part(path, "bytes=" + whole.length + "-", null);
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(beyond.headers().firstValue("Content-Range")).contains("bytes */" + whole.length);
    }

    /** Two instances whose day comes at the same moment, beside the one that runs anyway. */
    @Test
    void whatIsScheduledIsMadeOnceByHoweverManyInstances() {
        Issuer twice = BillingFixtures.issuer("twofold");
        visits.clinic(twice);
        visits.invoice("twofold", UUID.randomUUID(), "neck");
        Wire accountant = new Wire(port, TestTokens.of(Role.ACCOUNTANT, "twofold"));
        assertThat(accountant
                        .put("/api/clinics/twofold/export-schedules/ubl", "{\"dayOfMonth\":1}")
                        .status())
                .isEqualTo(200);
        YearMonth month = YearMonth.from(twice.dayOf(clock.instant()));
        Clock later = Clock.fixed(
                month.plusMonths(1).atDay(1).atTime(12, 0).atZone(twice.zone()).toInstant(), twice.zone());
        Stream.generate(() -> CompletableFuture.runAsync(() -> {
                    try (Reach.Scope reach = Reach.everywhere()) {
                        instance(later).askForWhatIsDue();
                        instance(later).makeNext();
                    }
                }))
                .limit(4)
                .toList()
                .forEach(CompletableFuture::join);
        List<KeptExport> exports = store.list("twofold").stream()
                .filter(each -> each.month().equals(month))
                .toList();
        assertThat(exports).hasSize(1);
        UUID id = exports.getFirst().id();
        JsonNode made = awaitedOf("twofold", id.toString(), "made");
        assertThat(jdbc.sql("select attempts from kept_export where export_id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select sum(length(content)) from kept_export_part where export_id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isEqualTo(made.path("bytes").asLong());
    }

    /** What an instance had begun before it was killed is made by another, and the killed one adds nothing any more. */
    @Test
    void aKilledInstanceLeavesNoHalfFile() {
        UUID id = UUID.randomUUID();
        UUID killed = UUID.randomUUID();
        jdbc.sql("""
                        with begun as (
                            insert into kept_export (clinic, export_id, form, month, asked_at, asked_by, state, maker, maker_until,
                                attempts, bytes)
                            values ('keeping', :id, 'pdf', '2026-10-01', now(), 'test', 'making', :maker,
                                now() - interval '1 second', 1, 4)
                            returning *)
                        insert into kept_export_part select clinic, export_id, 0, 'half' from begun
                        """).param("id", id).param("maker", killed).update();
        JsonNode made = awaited(id.toString(), "made");
        KeptExport export = store.find("keeping", id).orElseThrow();
        assertThat(made.path("stepsDone").asInt()).isEqualTo(2);
        assertThatThrownBy(() -> store.append(export, killed, new byte[] {1}, 1))
                .isInstanceOf(KeptExportStore.TakenOver.class);
        byte[] file = accountant().file(API + "kept-exports/" + id + "/file").body();
        assertThat(Sha256.of(file)).isEqualTo(export.sha256());
        for (String change : List.of(
                "update kept_export set bytes = 0 where export_id = :id",
                "delete from kept_export_part where export_id = :id",
                "update kept_export_part set content = 'x' where export_id = :id")) {
            assertThatThrownBy(() -> jdbc.sql(change).param("id", id).update())
                    .as(change)
                    .hasMessageContaining("is refused");
        }
    }

    @Test
    void aMonthWithoutDataHasNoFile() {
        String id = accountant()
                .post(API + "kept-exports", "{\"form\":\"archive\",\"month\":\"1999-01\"}")
                .json()
                .path("id")
                .asString();
        awaited(id, "empty");
        Wire.Answer file = accountant().get(API + "kept-exports/" + id + "/file");
        assertThat(file.problem()).isEqualTo("export-not-made");
        assertThat(file.json().path("state").asString()).isEqualTo("empty");
    }

    private KeptExports instance(Clock at) {
        return new KeptExports(store, schedules, visits.issuers(), archives, documents, books, at);
    }

    private JsonNode awaited(String id, String state) {
        return awaitedOf("keeping", id, state);
    }

    private JsonNode awaitedOf(String clinic, String id, String state) {
        Wire accountant = new Wire(port, TestTokens.of(Role.ACCOUNTANT, clinic));
        String path = "/api/clinics/" + clinic + "/kept-exports/" + id;
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                accountant.get(path).json().path("state").asString())
                        .isEqualTo(state));
        return accountant.get(path).json();
    }

    private HttpResponse<byte[]> part(String path, String range, String ifRange) {
        HttpRequest.Builder request = accountant().request(path).header("Range", range);
        if (ifRange != null) {
            request.header("If-Range", ifRange);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Wire accountant() {
        return new Wire(port, TestTokens.of(Role.ACCOUNTANT, "keeping"));
    }
}
