package clinic.sunwise.systemtests;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search of {@link CanaryTest} can fail: it finds a canary in each kind of output, and none where there is none. */
@Order(2)
class CanarySearchTest {

    private static final String WORD = "canaryhealth0f3a";
    private static final Canary CANARY = new Canary(WORD);

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Logs
                "{\"@timestamp\":\"2027-01-04T07:00:00Z\",\"message\":\"refused canaryhealth0f3a\",\"level\":\"WARN\"}",
                "java.lang.IllegalStateException: canaryhealth0f3a\n\tat clinic.sunwise.booking",
                // Rows of tables
                "(utrecht,6f1c9d2e,\"canaryhealth0f3a\",2027-01-04)",
                "(utrecht,\"\\\\x00ff63616e6172796865616c7468306633617f\")",
                "(utrecht,\"{\"\"note\"\": \"\"canaryhealth0f3a\"\"}\")",
                // Records of topics
                "\u0000\u0001\u0002{\"specversion\":\"1.0\",\"data\":{\"finding\":\"canaryhealth0f3a\"}}\u0000",
                // Mails
                "Subject: =?utf-8?Q?canaryhealth0f3a?=",
                "the notes of canaryhea=\r\nlth0f3a, as discussed",
                "Subject: about\r\n canaryhea\r\n lth0f3a",
                // Addresses
                "GET /api/clinics/utrecht/patients?query=CANARYHEALTH0F3A HTTP/1.1",
                "https://localhost/unsubscribe/x?why=is%20canaryhealth0f3a%21",
            })
    void isFoundInATextOfEachKind(String output) {
        assertThat(CANARY.in(output)).isTrue();
        assertThat(CANARY.in(output.getBytes(ISO_8859_1))).isTrue();
    }

    @Test
    void isFoundInBase64WhereverItBegins() {
        for (String before : List.of("", "a", "ab", "abc", "Beste Anna,")) {
            String mail = Base64.getMimeEncoder().encodeToString((before + WORD + ", tot morgen").getBytes(UTF_8));
            assertThat(CANARY.in(mail)).as(mail).isTrue();
        }
    }

    @Test
    void isFoundInWhatIsCompressedWithinOther() throws IOException {
        byte[] record = "{\"data\":{\"finding\":\"canaryhealth0f3a\"}}".getBytes(UTF_8);
        byte[] batch = join("header".getBytes(UTF_8), gzip(record), "tail".getBytes(UTF_8));
        assertThat(new String(batch, ISO_8859_1)).doesNotContain(WORD);
        assertThat(CANARY.in(batch)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "canaryhealth0f3",
                "canary health0f3a",
                "canaryhealth0f3b",
                "Y2FuYXJ5",
                "\u001f\u008b\u0008 no gzip"
            })
    void isNotFoundWhereItIsNot(String output) {
        assertThat(CANARY.in(output)).isFalse();
        assertThat(CANARY.in(output.getBytes(ISO_8859_1))).isFalse();
    }

    @Test
    void isFoundInTheFilesOfEveryPartOfTheProduct(@TempDir Path data) throws IOException {
        Map<String, byte[]> holding = Map.of(
                "logs/booking.log", ("WARN " + WORD).getBytes(UTF_8),
                "kafka/booking.events-0/00000000000000000000.log", gzip(WORD.getBytes(UTF_8)),
                "postgres/base/16384/2613", ("\u0000\u0000" + WORD + "\u0000").getBytes(UTF_8),
                "mails/1.eml", Base64.getMimeEncoder().encode(("Dear Anna, " + WORD).getBytes(UTF_8)),
                "programs/booking.jar", WORD.getBytes(UTF_8));
        for (Map.Entry<String, byte[]> each : holding.entrySet()) {
            write(data.resolve(each.getKey()), each.getValue());
        }
        write(data.resolve("logs/billing.log"), "nothing".getBytes(UTF_8));
        assertThat(new Outputs(data).files(WORD))
                .as("in all but the programs, which were there before anybody was")
                .containsExactlyInAnyOrderElementsOf(holding.keySet().stream()
                        .filter(file -> !file.startsWith("programs"))
                        .toList());
        assertThat(new Outputs(data).logs(WORD)).containsExactly("logs/booking.log");
    }

    @Test
    void isFoundInRowsWhateverTheirColumnsAre() throws SQLException {
        Stack stack = Stack.running();
        Outputs outputs = new Outputs(stack.data());
        try (Connection connection = outputs.connection("booking");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMPORARY TABLE probe (kind text, t text, j jsonb, b bytea, a text[])");
            statement.execute("INSERT INTO probe (kind, t) VALUES ('text', 'is CanaryHealth0F3A')");
            statement.execute("INSERT INTO probe (kind, j) VALUES ('json', '{\"finding\":\"" + WORD + "\"}')");
            statement.execute("INSERT INTO probe (kind, b) VALUES ('bytes', '\\x00"
                    + HexFormat.of().formatHex(WORD.getBytes(UTF_8)) + "')");
            statement.execute("INSERT INTO probe (kind, a) VALUES ('array', ARRAY['x', '" + WORD + "'])");
            statement.execute("INSERT INTO probe (kind, t) VALUES ('base64', '"
                    + Base64.getEncoder().encodeToString(("it: " + WORD + ".").getBytes(UTF_8)) + "')");
            statement.execute("INSERT INTO probe (kind, t) VALUES ('long', repeat('x', 100000) || '" + WORD + "')");
            statement.execute("INSERT INTO probe (kind, t) VALUES ('other', 'canary')");
            assertThat(Outputs.rows(connection, "booking", "probe", List.of(CANARY)))
                    .extracting(row -> row.replaceAll("booking.probe \\((\\w+),.*", "$1"))
                    .containsExactlyInAnyOrder("text", "json", "bytes", "array", "base64", "long");
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] join(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return all.toByteArray();
    }
}
