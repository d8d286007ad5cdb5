package clinic.sunwise.billing;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.platform.problem.ProblemType;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The problems that the code can answer and those that the catalogue promises for billing are the same. */
class ProblemCatalogueTest {

    @Test
    void codeAndCatalogueNameTheSameProblems() throws IOException {
        Set<ProblemType> inCode = typesInCode();
        Set<ProblemType> inCatalogue = typesInCatalogue("billing");

        assertThat(inCode).isEqualTo(inCatalogue).hasSizeGreaterThan(9);
        assertThat(inCode).extracting(ProblemType::code).doesNotHaveDuplicates();
    }

    /** The comparison sees a difference: booking's problems are not billing's. */
    @Test
    void anotherServicesProblemsAreOthers() throws IOException {
        assertThat(typesInCode()).isNotEqualTo(typesInCatalogue("booking"));
    }

    private static Set<ProblemType> typesInCode() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("clinic.sunwise.billing", "clinic.sunwise.platform");
        return classes.stream()
                .flatMap(each -> each.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC)
                        && field.getRawType().isEquivalentTo(ProblemType.class))
                .map(JavaField::reflect)
                .map(ProblemCatalogueTest::value)
                .collect(Collectors.toSet());
    }

    private static ProblemType value(Field field) {
        try {
            field.setAccessible(true);
            return (ProblemType) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<ProblemType> typesInCatalogue(String service) throws IOException {
        try (InputStream content = new ClassPathResource("contracts/problems.yaml").getInputStream()) {
            return new YAMLMapper()
                    .readTree(content).path("problems").values().stream()
                            .filter(each -> by(each).contains(service))
                            .map(each -> new ProblemType(
                                    each.path("code").asString(),
                                    each.path("status").asInt(),
                                    each.path("title").asString()))
                            .collect(Collectors.toSet());
        }
    }

    private static List<String> by(JsonNode problem) {
        return problem.path("by").values().stream().map(JsonNode::asString).toList();
    }
}
