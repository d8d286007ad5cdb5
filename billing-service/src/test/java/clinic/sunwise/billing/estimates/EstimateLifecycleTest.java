package clinic.sunwise.billing.estimates;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.billing.estimates.EstimateLifecycle.Transition;
import clinic.sunwise.platform.identity.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateLifecycleTest {

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "handed-over, PATIENT, sign",
        "handed-over, RECEPTION, ''",
        "handed-over, CLINICIAN, ''",
        "handed-over, ADMINISTRATOR, ''",
        "signed, PATIENT, ''",
        "expired, PATIENT, ''",
    })
    void onlyThePatientSigns(String state, Role role, String actions) {
        assertThat(EstimateLifecycle.allowed(EstimateState.of(state).orElseThrow(), role).stream()
                        .map(EstimateAction::code)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(actions);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "HANDED_OVER, SIGN, SIGNED",
        "HANDED_OVER, EXPIRE, EXPIRED",
        "SIGNED, EXPIRE, EXPIRED",
        "SIGNED, SIGN, ''",
        "EXPIRED, SIGN, ''",
        "EXPIRED, EXPIRE, ''",
    })
    void whatLeadsWhere(EstimateState from, EstimateAction action, String to) {
        assertThat(EstimateLifecycle.find(from, action)
                        .map(row -> row.to().name())
                        .orElse(""))
                .isEqualTo(to);
    }

    @Test
    void everyStateIsReachedAndEveryActionIsUsed() {
        Set<EstimateState> reached = EnumSet.of(EstimateState.HANDED_OVER);
        EstimateLifecycle.table().forEach(row -> reached.add(row.to()));
        assertThat(reached).containsExactlyInAnyOrder(EstimateState.values());
        assertThat(EstimateLifecycle.table()).extracting(Transition::action).contains(EstimateAction.values());
        assertThat(EstimateState.of("lost")).isEmpty();
    }

    @Test
    void everyEventHasItsSchema() {
        List<String> types = Stream.concat(
                        Stream.of(EstimateLifecycle.HANDED_OVER_EVENT),
                        EstimateLifecycle.table().stream().map(Transition::event))
                .distinct()
                .toList();
        assertThat(types)
                .hasSize(3)
                .allSatisfy(type -> assertThat(getClass().getResource("/contracts/events/" + type + ".schema.json"))
                        .as(type)
                        .isNotNull());
    }
}
