package clinic.sunwise.booking.protocols.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sunwise.booking.protocols.SessionResources;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a session takes up, by depth, as the file says it. */
class SessionResourcesFileTest {

    @Test
    void whatASessionTakesUpBesidesTheTreatmentIsRead() {
        assertThat(resources("{}")).isEqualTo(SessionResources.NONE);
        assertThat(resources(
                        "{preparationMinutes: 30, cleaningMinutes: 15, recoveryMinutes: 60, secondPractitioner: true,"
                                + " anaesthesia: sedation}"))
                .isEqualTo(new SessionResources(
                        Duration.ofMinutes(30),
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(60),
                        true,
                        SessionResources.Anaesthesia.SEDATION));
        assertThat(read(ProtocolFileTest.SMALL)).isEqualTo(SessionResources.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{preparationMinutes: -5} | preparation takes 0 minutes to 8 hours",
                "{cleaningMinutes: 485} | cleaning takes 0 minutes to 8 hours",
                "{recoveryMinutes: 7} | in steps of 5 minutes",
                "{anaesthesia: hypnosis} | hypnosis",
                "{music: true} | music",
            })
    void whatCannotBeTakenUpIsRefused(String resources, String reason) {
        String broken = withResources(resources);
        assertThatThrownBy(() -> ProtocolFileTest.read(broken))
                .isInstanceOf(BrokenProtocolFile.class)
                .hasMessageContaining(reason);
        assertThat(ProtocolSchema.violations(broken)).as("the schema").isNotEmpty();
    }

    private static SessionResources resources(String resources) {
        String text = withResources(resources);
        assertThat(ProtocolSchema.violations(text)).as("the schema").isEmpty();
        return read(text);
    }

    private static SessionResources read(String text) {
        return ProtocolFileTest.read(text)
                .techniques()
                .getFirst()
                .depths()
                .getFirst()
                .resources();
    }

    private static String withResources(String resources) {
        return ProtocolFileTest.SMALL.replace("chosenBy: anyone,", "chosenBy: anyone, resources: " + resources + ",");
    }
}
