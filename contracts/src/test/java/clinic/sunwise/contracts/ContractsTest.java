package clinic.sunwise.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

class ContractsTest {

    private static final Path CONTRACTS = Path.of("src/main/resources/contracts");
    private static final Path EVENTS = CONTRACTS.resolve("events");
    private static final String SCHEMA = ".schema.json";

    static List<String> eventTypes() throws IOException {
        try (Stream<Path> files = Files.list(EVENTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SCHEMA))
                    .map(name -> name.substring(0, name.length() - SCHEMA.length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void everyExampleMeetsItsSchema(String type) throws IOException {
        assertThat(violations(type, example(type))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void aSchemaRefusesWhatItDoesNotKnow(String type) throws IOException {
        String strange = example(type).replaceFirst("\\{", "{\"surprise\": 1,");
        assertThat(violations(type, strange)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "booking.session-completed.v1, 'microdermabrasion-levels', 'Not Kebab'",
        "booking.session-completed.v1, '2027-01-04T09:00:00+01:00', 'yesterday'",
        "billing.invoice-issued.v1, '104.00', '104.0'",
        "billing.invoice-issued.v1, 'EUR', 'USD'",
        "billing.credit-note-issued.v1, '29.00', '29'",
        "billing.invoice-paid.v1, '2027-01-04T09:02:11Z', 'soon'",
        "billing.invoice-cancelled.v1, '\"nothing-rendered\"', '\"mood\"'",
        "booking.appointment-cancelled.v1, '\"patient\"', '\"stranger\"'",
        "booking.waiting-offer-made.v1, '2027-01-11T11:00:05+01:00', 'soon'",
        "booking.waiting-offer-lapsed.v1, '\"ending\": \"lapsed\"', '\"ending\": \"taken\"'",
    })
    void aSchemaRefusesAMalformedValue(String type, String good, String bad) throws IOException {
        String example = example(type);
        assertThat(example).contains(good);
        assertThat(violations(type, example.replace(good, bad))).isNotEmpty();
    }

    @Test
    void asyncApiDescribesExactlyTheEventsThatHaveASchema() throws IOException {
        Map<String, Map<String, Map<String, Object>>> asyncApi = yaml("asyncapi.yaml");
        assertThat(asyncApi.get("components").get("messages").keySet())
                .containsExactlyInAnyOrderElementsOf(eventTypes());
    }

    @Test
    void everyProblemTypeIsListedOnceAndComplete() throws IOException {
        Map<String, List<Map<String, Object>>> catalogue = yaml("problems.yaml");
        List<Map<String, Object>> problems = catalogue.get("problems");
        assertThat(problems).extracting(problem -> problem.get("code")).doesNotHaveDuplicates();
        assertThat(problems)
                .allSatisfy(problem -> assertThat(problem)
                        .containsOnlyKeys("code", "status", "title", "by", "meaning", "whatToDo")
                        .doesNotContainValue(null));
    }

    private static List<com.networknt.schema.Error> violations(String type, String event) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(EVENTS.resolve(type + SCHEMA)));
        return schema.validate(
                event,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static String example(String type) throws IOException {
        return Files.readString(EVENTS.resolve(type + ".example.json"));
    }

    private static <T> T yaml(String name) throws IOException {
        return new Yaml().load(Files.readString(CONTRACTS.resolve(name)));
    }
}
