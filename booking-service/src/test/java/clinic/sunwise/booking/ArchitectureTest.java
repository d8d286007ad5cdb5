package clinic.sunwise.booking;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.containAnyMethodsThat;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.platform.reach.Reach;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.scheduling.annotation.Scheduled;

class ArchitectureTest {

    private static final Architecture SERVICE = new Architecture("clinic.sunwise.booking");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("clinic.sunwise.booking");

    /** Classes in the same packages under another root, each of which breaks one rule. */
    private static final Architecture SAMPLE = new Architecture("clinic.sunwise.samples.booking");

    private static final JavaClasses SAMPLES = new ClassFileImporter().importPackages("clinic.sunwise.samples.booking");

    static Set<String> packages() {
        return Architecture.packages();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packages")
    void aPackageImportsWhatItMay(String name) {
        SERVICE.imports(name).check(CLASSES);
    }

    @Test
    void everyPackageIsInTheTable() {
        assertThat(CLASSES.stream()
                        .map(each -> each.getPackageName().replaceFirst("^clinic\\.sunwise\\.booking\\.?", ""))
                        .collect(Collectors.toSet()))
                .isEqualTo(packages());
    }

    @Test
    void nothingReadsTheMachinesClock() {
        SERVICE.noClockButTheInjectedOne().check(CLASSES);
    }

    @Test
    void nothingDependsOnTheMachinesZoneOrLocale() {
        SERVICE.noDefaultZoneOrLocale().check(CLASSES);
    }

    /** No request tells a round whose rows it may reach, and behind the policies it would find nothing (docs/decisions/0095). */
    @Test
    void whatGoesRoundByItselfSaysWhatItReaches() {
        classes()
                .that(containAnyMethodsThat(annotatedWith(Scheduled.class)))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Reach.class)
                .check(CLASSES);
    }

    @ParameterizedTest(name = "{0} is refused: {1}")
    @CsvSource({
        "sunseason, PureButTransactional",
        "availability, UseCaseWithAFramework",
        "availability, FeatureThatKnowsALaterOne",
        "availability.http, LeafThatKnowsAnother",
    })
    void aSampleThatImportsTooMuchIsRefused(String name, String sample) {
        refuses(SAMPLE.imports(name), sample);
    }

    @Test
    void samplesThatReadTheMachinesClockAreRefused() {
        refuses(SAMPLE.noClockButTheInjectedOne(), "instantNow", "zonedNow", "systemClock", "millis");
        assertThatThrownBy(() -> SAMPLE.noClockButTheInjectedOne().check(SAMPLES))
                .message()
                .doesNotContain("injectedClock");
    }

    @Test
    void samplesThatUseTheMachinesZoneOrLocaleAreRefused() {
        refuses(SAMPLE.noDefaultZoneOrLocale(), "zone", "format", "formatted", "lowerCase", "pattern");
    }

    /** A rule about a package that does not exist is no rule. */
    @Test
    void aRuleThatMatchesNoClassFails() {
        Architecture nowhere = new Architecture("clinic.sunwise.nowhere");
        assertThatThrownBy(() -> nowhere.imports("sunseason").check(CLASSES))
                .hasMessageContaining("failed to check any");
        assertThatThrownBy(() -> nowhere.noClockButTheInjectedOne().check(CLASSES))
                .hasMessageContaining("failed to check any");
        assertThatThrownBy(() -> nowhere.noDefaultZoneOrLocale().check(CLASSES))
                .hasMessageContaining("failed to check any");
    }

    private static void refuses(ArchRule rule, String... culprits) {
        assertThatThrownBy(() -> rule.check(SAMPLES))
                .isInstanceOf(AssertionError.class)
                .message()
                .contains(culprits);
    }
}
