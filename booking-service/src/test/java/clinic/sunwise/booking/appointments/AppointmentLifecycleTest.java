package clinic.sunwise.booking.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sunwise.booking.appointments.AppointmentLifecycle.Transition;
import clinic.sunwise.platform.identity.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppointmentLifecycleTest {

    @ParameterizedTest
    @CsvSource({
        "held,      patient,    book pencil-in release",
        "tentative, patient,    confirm move cancel",
        "tentative, reception,  confirm move cancel",
        "tentative, accountant, ''",
        "lapsed,    administrator, ''",
        "held,      accountant, ''",
        "requested, clinician,  accept decline cancel",
        "requested, reception,  cancel",
        "requested, patient,    cancel",
        "declined,  administrator, ''",
        "booked,    patient,    move cancel",
        "booked,    reception,  move check-in cancel no-show",
        "arrived,   patient,    ''",
        "arrived,   clinician,  start complete cancel correct",
        "in-treatment, reception, complete correct",
        "in-treatment, patient, ''",
        "completed, administrator, ''",
        "cancelled, administrator, ''",
        "no-show,   administrator, correct",
        "booked,    anonymous,  ''",
    })
    void whoCanDoWhat(String state, String role, String actions) {
        Set<AppointmentAction> allowed = AppointmentLifecycle.allowed(
                AppointmentState.of(state).orElseThrow(), Role.of(role).orElseThrow());
        assertThat(allowed.stream().map(AppointmentAction::code).collect(Collectors.joining(" ")))
                .isEqualTo(actions);
    }

    @Test
    void everyStateIsReachedAndEveryActionIsUsed() {
        Set<AppointmentState> reached = EnumSet.of(AppointmentState.HELD, AppointmentState.REQUESTED);
        AppointmentLifecycle.table().forEach(row -> reached.add(row.to()));
        assertThat(reached).containsExactlyInAnyOrder(AppointmentState.values());
        assertThat(AppointmentLifecycle.table()).extracting(Transition::action).contains(AppointmentAction.values());
    }

    @Test
    void noStateAndActionHaveTwoRows() {
        List<String> keys = AppointmentLifecycle.table().stream()
                .map(row -> row.from() + " " + row.action())
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void onlyWhatIsTentativeChangesByItself() {
        for (AppointmentState state : AppointmentState.values()) {
            assertThat(AppointmentLifecycle.byItself(state).map(Transition::to))
                    .isEqualTo(
                            state == AppointmentState.TENTATIVE
                                    ? Optional.of(AppointmentState.LAPSED)
                                    : Optional.empty());
        }
    }

    @Test
    void everyEventHasItsSchema() {
        List<String> types = AppointmentLifecycle.table().stream()
                .flatMap(row -> row.event().stream())
                .distinct()
                .toList();
        assertThat(types)
                .hasSize(8)
                .allSatisfy(type -> assertThat(getClass().getResource("/contracts/events/" + type + ".schema.json"))
                        .as(type)
                        .isNotNull());
    }

    @Test
    void theDatabaseKnowsTheSameStates() throws Exception {
        String schema = new String(
                getClass().getResourceAsStream("/db/migration/V60__visits.sql").readAllBytes(),
                java.nio.charset.StandardCharsets.UTF_8);
        String states = Arrays.stream(AppointmentState.values())
                .map(state -> "'" + state.code() + "'")
                .collect(Collectors.joining(", "));
        assertThat(schema).contains("CHECK (state IN (" + states + "))");
    }
}
