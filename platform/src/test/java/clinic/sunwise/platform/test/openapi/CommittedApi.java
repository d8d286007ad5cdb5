package clinic.sunwise.platform.test.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.platform.test.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Compares what a service answers with what is committed, so that a change of the API is seen when it is reviewed. */
public final class CommittedApi {

    /** The reader names a schema by its class, so that what has the same simple name is told apart; people need less. */
    private static final Pattern PACKAGE = Pattern.compile("([cC])linic\\.sunwise\\.(?:[a-z]+\\.)*(?=[A-Z])");

    private static final Pattern NESTED = Pattern.compile("(?<=\\w)\\$(?=[A-Z])");

    private CommittedApi() {}

    /**
     * Fails with the command that commits the change, if there is one.
     *
     * @param file of {@code contracts/openapi}
     */
    public static void isUpToDate(Wire service, String file) throws IOException {
        String now = readable(service.get("/v3/api-docs.yaml").text());
        Path written = Path.of("target", file);
        Files.writeString(written, now);
        assertThat(schemas(now)).as("names of schemas").isNotEmpty().doesNotHaveDuplicates();
        assertThat(committed(file))
                .as(
                        "The API has changed. Commit it: cp %s contracts/src/main/resources/contracts/openapi/%s",
                        Path.of("").toAbsolutePath().getFileName().resolve(written), file)
                .isEqualTo(now);
    }

    private static String readable(String api) {
        // A generic record's name has its parameter's within it, with a capital.
        String local = PACKAGE.matcher(api).replaceAll(found -> found.group(1).equals("C") ? "." : "");
        return NESTED.matcher(local).replaceAll(".");
    }

    /** Two classes of one name would be one schema, which is that of neither. */
    private static List<String> schemas(String api) {
        return api.substring(api.indexOf("\n  schemas:\n"))
                .lines()
                .filter(line -> line.matches("    [A-Z][A-Za-z.]+:"))
                .toList();
    }

    private static String committed(String file) throws IOException {
        try (InputStream stream = CommittedApi.class.getResourceAsStream("/contracts/openapi/" + file)) {
            return stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
